using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause W5: a claim has the status that a curator decided, wherever it is met.</summary>
public abstract class DecisionsSuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ClaimFilter Accepted = new() { Facets = Facet("status", "accepted") };
    private static readonly ClaimFilter Rejected = new() { Facets = Facet("status", "rejected") };

    private static Step Identifies(ClaimFilter filter) => new(Hop.Out) { Claims = filter with { Predicates = ["identifies"] }, Nodes = new() { Kinds = ["barrier"] }, Fields = Fields.Names };

    [Fact, Clause("W5")]
    public async Task Decided_status_is_read_filtered_and_counted()
    {
        await Fill();
        PatternCount gaps = new(new() { Kinds = ["barrier"] }, null, Accepted, Accepted);
        Assert.Single(await Count(gaps));
        Assert.Equal(3, (await Ids(Accepted)).Length);
        await Decide("claim.identifies", "rejected");
        Assert.Equal(["claim.identifies"], await Ids(Rejected));
        Assert.Equal(["claim.addresses", "claim.reports"], await Ids(Accepted));
        Assert.Equal(["claim.identifies"], await Ids(Rejected with { Subjects = ["finding.f"] }));
        Assert.Equal(["finding.f"], await Ids(new NodeFilter { Links = [new(Hop.Out, Rejected)] }));
        Assert.Equal(["claim.addresses"], (await Follow("barrier.b", new Step(Hop.In) { Claims = Accepted })).Claims());
        Assert.Equal("rejected", (await Follow("barrier.b", new Step(Hop.In) { Claims = Rejected })).Rows.Single().Claim!.Status);
        Assert.Equal("rejected", (await Follow("finding.f", Identifies(Rejected))).Rows.Single().Claim!.Status);
        Assert.Empty((await Follow("finding.f", Identifies(Accepted))).Rows);
        Assert.Empty(await Count(gaps));
        Assert.Empty(await Tested.FindPathsAsync(new PathQuery("finding.f", "barrier.b", 2, 5, Accepted), Viewer.Anybody, Cancellation));
    }

    [Fact, Clause("W5")]
    public async Task Decision_shows_who_and_why_until_it_is_undone()
    {
        await Fill();
        var seed = (await Find("claim.addresses"))!;
        var first = await Decide("claim.addresses", "disputed");
        var second = await Make(new Change.DecideClaim("claim.addresses", "accepted", null) { Expected = 1 }, Cat);
        Assert.Equal(2, second.Version);
        Assert.Equal(("accepted", Cat.Id, null), (await Find("claim.addresses"))! is var c ? (c.Status, c.Details.Text("reviewedBy"), c.Details.Text("statusReason")) : default);
        Assert.Equal("As it was.", (await Find("claim.addresses"))!.Details.Text("note"));
        await Make(new Change.Undo(second.Number), Cat);
        Assert.Equal(("disputed", "For a reason."), (await Find("claim.addresses"))! is var d ? (d.Status, d.Details.Text("statusReason")) : default);
        await Make(new Change.Undo(first.Number), Cat);
        Assert.Equal((seed.Status, seed.Details.Json), (await Find("claim.addresses"))! is var e ? (e.Status, e.Details.Json) : default);
    }

    [Fact, Clause("W5"), Clause("W1")]
    public async Task Proposal_is_in_the_graph_decided_on_and_undone()
    {
        await Fill();
        var proposed = await Make(new Change.ProposeClaim(Proposal("enabler.f", "addresses", "barrier.c") with { Cites = [Work.Id], Attribution = "direct" }), Ada);
        var id = proposed.Subject;
        Assert.Equal(("candidate", "coder.person.ada"), (await Find(id))! is var c ? (c.Status, c.Coder) : default);
        Assert.Equal(["enabler.f"], await Ends("barrier.c", new Step(Hop.In)));
        Assert.Equal([id], (await Follow(Work.Id, new Step(Hop.CitedBy))).Claims());
        Assert.Contains(id, (await Follow(Work.Id, new Step(Hop.Carries))).Claims());
        Assert.Equal(UserErrorCode.Conflict, (await Apply(new Change.ProposeClaim(Proposal("enabler.f", "addresses", "barrier.c")), Bea)).Errors.Single().Code);

        var decided = await Decide(id, "accepted");
        Assert.Contains(id, await Ids(Accepted));
        Assert.Equal(UserErrorCode.Conflict, (await Apply(new Change.Undo(proposed.Number), Ada)).Errors.Single().Code);
        await Make(new Change.Undo(decided.Number), Cat);
        var about = await Make(new Change.ProposeClaim(Proposal(id, "qualifies", "finding.f")), Bea);
        Assert.Equal(UserErrorCode.Conflict, (await Apply(new Change.Undo(proposed.Number), Ada)).Errors.Single().Code);
        await Make(new Change.Undo(about.Number), Bea);
        await Make(new Change.Undo(proposed.Number), Ada);
        Assert.Empty(await Ids(new Root.ByIds([id, about.Subject])));
        Assert.Empty(await Ends("barrier.c", new Step(Hop.In)));
    }

    [Fact, Clause("W5"), Clause("W6")]
    public async Task Decisions_are_told_with_their_days_and_where_their_claims_stood_before()
    {
        await Fill();
        var undone = await Decide("claim.identifies", "rejected");
        await Decide("claim.addresses", "disputed");
        await Make(new Change.Undo(undone.Number), Cat);
        var kept = new KeptDecision(new Decision("claim.addresses", "disputed", "For a reason.", Cat.Id, "accepted", """{"note":"As it was."}"""), At);
        Assert.Equal([kept], await Tested.ReadDecisionsAsync(Cancellation));
        await Fill(SeedNodes, [], "without");
        Assert.Equal([kept], await Tested.ReadDecisionsAsync(Cancellation));
        Assert.Equal(new SeedDecision("claim.addresses", "disputed", "For a reason.", Cat.Id, "2026-05-04"), kept.ToSeed());
    }
}
