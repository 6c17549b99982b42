using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C9, C10 and W1, for what others claim about a programme and about what it says of itself.</summary>
public abstract class ClaimsAboutProgrammesSuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact, Clause("W1"), Clause("C9")]
    public async Task Programme_saved_again_keeps_what_others_claim_about_it()
    {
        await Fill();
        var id = await Published("Before");
        var (work, fits) = (SelfReport.SourceOf(id), await Fits(id));
        var about = await Propose("finding.f", "about", id);
        var qualifies = await Propose(fits, "qualifies", "claim.identifies");
        var citing = await Propose("enabler.f", "addresses", "barrier.c", p => p with { Cites = [work], Attribution = "direct" });

        await Make(new Change.SaveProgramme(id, null, Content("Afterwards")) { Expected = 2 }, Ada);
        Assert.Equal([about], (await Follow(id, new Step(Hop.In))).Claims());
        Assert.Equal([about], (await Follow("finding.f", new Step(Hop.Out) { Claims = new() { Predicates = ["about"] } })).Claims());
        Assert.Equal([qualifies], (await Follow(fits, new Step(Hop.Out))).Claims());
        Assert.Equal([qualifies], (await Follow("claim.identifies", new Step(Hop.In))).Claims());
        Assert.Equal([citing], (await Follow(work, new Step(Hop.CitedBy))).Claims());
        Assert.Equal([Construct, Feature], (await Ends(id, new Step(Hop.Out))).Order(StringComparer.Ordinal));
        Assert.Equal([id], await Ends(Feature, new Step(Hop.In)));
        Assert.Equal("Afterwards", (await Read(new Root.ByIds([id]))).Rows.Single().Node!.Label);
    }

    [Fact, Clause("W1"), Clause("C9")]
    public async Task Programme_saved_again_has_one_link_for_each_element_that_it_names_now()
    {
        await Fill();
        var id = await Published("Changing");
        await Make(new Change.SaveProgramme(id, null, Unfeatured) { Expected = 2 }, Ada);
        Assert.Equal([Construct], await Ends(id, new Step(Hop.Out)));
        Assert.Empty(await Ends(Feature, new Step(Hop.In)));
        await Make(new Change.SaveProgramme(id, null, Content("Changing")) { Expected = 3 }, Ada);
        Assert.Equal([Construct, Feature], (await Ends(id, new Step(Hop.Out))).Order(StringComparer.Ordinal));
    }

    [Fact, Clause("C10"), Clause("W1")]
    public async Task What_others_claim_about_what_a_programme_says_of_itself_holds_it()
    {
        await Fill();
        var id = await Published("Held");
        var about = await Propose("claim.identifies", "qualifies", await Fits(id));
        await IsHeld(id, about);
        await Refuses(new Change.SaveProgramme(id, null, Unfeatured) { Expected = 2 }, about);
        await Make(new Change.SaveProgramme(id, null, Unplaced) { Expected = 2 }, Ada);
        Assert.Equal([Feature], await Ends(id, new Step(Hop.Out)));
        var saved = (await History(id)).Events[^1];
        await Make(new Change.Undo((await History(about)).Events.Single().Number), Bea);
        await Make(new Change.Undo(saved.Number), Ada);
        await Make(new Change.SaveProgramme(id, null, Unfeatured) { Expected = 4 }, Ada);
        await Make(new Change.UnpublishProgramme(id) { Expected = 5 }, Ada);
    }

    [Fact, Clause("C10"), Clause("W1")]
    public async Task What_others_claim_from_a_programmes_own_record_holds_it()
    {
        await Fill();
        var id = await Published("Held");
        await IsHeld(id, await Propose("enabler.f", "addresses", "barrier.c", p => p with { Source = SelfReport.SourceOf(id) }));
    }

    /// <summary>That a published programme cannot go or be private while this claim is there.</summary>
    private async Task IsHeld(string programme, string by)
    {
        await Refuses(new Change.UnpublishProgramme(programme) { Expected = 2 }, by);
        await Refuses(new Change.DeleteProgramme(programme) { Expected = 2 }, by);
        await Refuses(new Change.Undo((await History(programme)).Events[^1].Number), by);
        var ends = (await Read(new Root.ByIds([by]), new Step(Hop.Subject), new Step(Hop.Object), new Step(Hop.Source))).Rows.Single();
        Assert.All(ends.Steps, step => Assert.Single(step.Rows));
    }

    private async Task Refuses(Change change, string because)
    {
        var refused = (await Apply(change, Ada)).Errors.Single();
        Assert.Equal(UserErrorCode.Conflict, refused.Code);
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    private static ProgrammeContent Unplaced => Content("Unplaced") with { Constructs = new Dictionary<string, IReadOnlyDictionary<string, string>>() };

    private static ProgrammeContent Unfeatured => Content("Unfeatured") with { Features = new Dictionary<string, string>() };

    /// <summary>The claim in which a programme says that it has the feature.</summary>
    private async Task<string> Fits(string programme) => (await Ids(new ClaimFilter { Subjects = [programme], Objects = [Feature] })).Single();

    private async Task<string> Propose(string subject, string predicate, string @object, Func<ClaimProposal, ClaimProposal>? change = null) =>
        (await Make(new Change.ProposeClaim((change ?? (p => p))(Proposal(subject, predicate, @object))), Bea)).Subject;
}
