using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause W6: what people did outlives a replaced seed, and what lost its subject is named.</summary>
public abstract class KeptWorkSuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private Task<IReadOnlyList<LooseEnd>> LooseEnds() => Tested.LooseEndsAsync(Cancellation);

    [Fact, Clause("W6")]
    public async Task New_seed_keeps_programmes_proposals_and_decisions_where_they_were()
    {
        await Fill();
        var (draft, published) = (await Draft("Drafted"), await Published("Published"));
        var proposal = (await Make(new Change.ProposeClaim(Proposal("enabler.f", "addresses", "barrier.c") with { Cites = [Work.Id], Attribution = "direct" }), Ada)).Subject;
        await Decide("claim.addresses", "disputed");
        await Decide(proposal, "rejected");
        var (counters, history) = (await Counters(), string.Join("\n", (await History()).Events));
        foreach (var release in new[] { "r2", "r3" })
        {
            await Fill(release);
            Assert.Empty(await LooseEnds());
            Assert.Equal(("disputed", "rejected"), ((await Find("claim.addresses"))!.Status, (await Find(proposal))!.Status));
            Assert.Equal(Cat.Id, (await Find(proposal))!.Details.Text("reviewedBy"));
            Assert.Equal(["enabler.f"], await Ends("barrier.c", new Step(Hop.In) { Claims = new() { Facets = Facet("status", "rejected") } }));
            Assert.Equal([proposal], (await Follow(Work.Id, new Step(Hop.CitedBy))).Claims());
            Assert.Equal(2, (await Follow(published, new Step(Hop.Out) { Count = true })).TotalCount);
            Assert.Equal([draft], await Ids(new Root.Search("drafted", new() { Kinds = ["programme"] }), Red));
            Assert.Empty(await Ids(new Root.ByIds([draft])));
            Assert.Equal(2, (await Document(published))!.Version);
            Assert.Equal(history, string.Join("\n", (await History()).Events));
            Assert.Equal((++counters.Evidence, counters.Workspace), await Counters());
        }

        var undone = (await History("claim.addresses")).Events.Single();
        await Make(new Change.Undo(undone.Number), Cat);
        Assert.Equal("accepted", (await Find("claim.addresses"))!.Status);
        await Make(new Change.SaveProgramme(published, null, Content("Saved again")) { Expected = 2 }, Ada);
    }

    [Fact, Clause("W6")]
    public async Task What_lost_its_subject_is_named_hidden_and_comes_back_with_it()
    {
        await Fill();
        var published = await Published("Published");
        var about = (await Make(new Change.ProposeClaim(Proposal("claim.addresses", "qualifies", "finding.f")), Ada)).Subject;
        var aboutThat = (await Make(new Change.ProposeClaim(Proposal(about, "supports", "claim.reports")), Bea)).Subject;
        await Decide("claim.addresses", "disputed");
        await Decide(about, "accepted");

        await Fill(SeedNodes.Where(n => n.Id != Feature), SeedClaims.Where(c => c.Id != "claim.addresses"), "less");
        LooseEnd[] expected =
        [
            new("decision", about, about), new("decision", "claim.addresses", "claim.addresses"), new("programme", published, Feature),
            new("proposal", about, "claim.addresses"), new("proposal", aboutThat, about),
        ];
        Assert.Equal(expected.OrderBy(e => e.ToString(), StringComparer.Ordinal), (await LooseEnds()).OrderBy(e => e.ToString(), StringComparer.Ordinal));
        Assert.Empty(await Ids(new Root.ByIds([about, aboutThat])));
        Assert.Empty(await Ids(new ClaimFilter { Predicates = ["qualifies", "supports"] }));
        Assert.Equal([Construct], await Ends(published, new Step(Hop.Out)));
        Assert.NotEmpty((await Apply(new Change.DecideClaim(about, "rejected", "Gone."), Cat)).Errors);

        await Fill("r3");
        Assert.Empty(await LooseEnds());
        Assert.Equal(("disputed", "accepted", "candidate"), ((await Find("claim.addresses"))!.Status, (await Find(about))!.Status, (await Find(aboutThat))!.Status));
        Assert.Equal([Construct, Feature], (await Ends(published, new Step(Hop.Out))).Order(StringComparer.Ordinal));
    }

    [Fact, Clause("W6"), Clause("W5")]
    public async Task Decision_lies_over_what_the_new_seed_says()
    {
        await Fill();
        var decided = await Decide("claim.addresses", "rejected");
        await Fill(SeedNodes, SeedClaims.Select(c => c with { Status = "candidate", Details = new("""{"note":"Said anew."}""") }), "r2");
        Assert.Equal(("rejected", "Said anew."), (await Find("claim.addresses"))! is var c ? (c.Status, c.Details.Text("note")) : default);
        await Make(new Change.Undo(decided.Number), Cat);
        Assert.Equal(("candidate", """{"note":"Said anew."}"""), (await Find("claim.addresses"))! is var d ? (d.Status, d.Details.Json) : default);
    }

    [Fact, Clause("W6"), Clause("C10")]
    public async Task Proposal_about_what_a_new_seed_makes_private_is_private()
    {
        await Fill();
        var id = (await Make(new Change.ProposeClaim(Proposal("enabler.f", "addresses", "barrier.c")), Ada)).Subject;
        await Fill(SeedNodes.Select(n => n.Id == "barrier.c" ? n with { Audience = "blue" } : n), SeedClaims, "r2");
        Assert.Empty(await Ids(new Root.ByIds([id])));
        Assert.Equal([id], await Ids(new Root.ByIds([id]), Blue));
    }

    [Fact, Clause("W6"), Clause("W1")]
    public async Task Changes_made_while_the_seed_is_replaced_are_not_lost()
    {
        await Fill();
        var id = await Draft("Beside");
        var replacing = Task.Run(async () =>
        {
            for (var i = 2; i < 6; i++)
            {
                await Fill($"r{i}");
            }
        }, Cancellation);
        var version = 1;
        for (; version < 4 || !replacing.IsCompleted; version++)
        {
            await Make(new Change.SaveProgramme(id, null, Content($"Beside {version}")) { Expected = version }, Ada);
            await Decide("claim.addresses", version % 2 == 0 ? "accepted" : "disputed");
        }

        await replacing;
        Assert.Equal((version, $"Beside {version - 1}"), ((await Document(id))!.Version, (await Document(id))!.Content.Name));
        Assert.Equal([id], await Ids(new Root.Search($"beside {version - 1}", new() { Kinds = ["programme"] }), Red));
        Assert.Equal(version % 2 == 0 ? "disputed" : "accepted", (await Find("claim.addresses"))!.Status);
        Assert.Equal((2 * version) - 1, (await History()).TotalCount);
    }
}
