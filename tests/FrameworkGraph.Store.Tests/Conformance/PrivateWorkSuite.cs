using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause W4: a draft is its team's alone, by every way in.</summary>
public abstract class PrivateWorkSuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly NodeFilter Programmes = new() { Kinds = ["programme"] };

    [Fact, Clause("W4")]
    public async Task Draft_is_found_counted_and_paged_for_its_team_alone()
    {
        await Fill();
        var id = await Draft("Zyzzogeton");
        var source = SelfReport.SourceOf(id);
        foreach (var (viewer, mine) in new[] { (Viewer.Anybody, false), (Blue, false), (Red, true), (Both, true) })
        {
            Assert.Equal(mine ? [id, source] : [], await Ids(new Root.ByIds([id, source]), viewer));
            Assert.Equal(mine ? [id, source] : [], await Ids(new Root.Search("zyzzogeton", NodeFilter.Any), viewer));
            var list = await Read(new Selection(new Root.Nodes(Programmes)) { Count = true, Page = new(1) }, viewer);
            Assert.Equal((mine ? 1 : 0, mine ? 1 : 0, false), (list.Rows.Count, list.TotalCount, list.HasNextPage));
            var works = await Read(new Selection(new Root.Nodes(new() { Kinds = ["work"] })) { Page = new(1, FromEnd: true), Order = new(OrderField.Label, true) }, viewer);
            Assert.Equal(mine, works.HasPreviousPage);
            Assert.Equal(mine, await Document(id, viewer) is not null);
            var mineAsked = await Tested.ReadProgrammesAsync(new ProgrammeQuery(null, ["red"], new Page(5), true), viewer, Cancellation);
            Assert.Equal((mine ? 1 : 0, mine ? 1 : 0), (mineAsked.Programmes.Count, mineAsked.TotalCount));
            var history = await History(id, viewer);
            Assert.Equal((mine ? 1 : 0, mine ? 1 : 0), (history.Events.Count, history.TotalCount));
        }
    }

    [Fact, Clause("W4")]
    public async Task Published_programme_and_what_it_says_of_itself_are_there_for_everybody_until_withdrawn()
    {
        await Fill();
        var id = await Published("Seen");
        var fits = await Read(new Selection(new Root.Claims(new() { Subjects = [id] })) { Steps = [new(Hop.Source), new(Hop.Object), new(Hop.Coder)] });
        Assert.Equal([Construct, Feature], fits.Rows.Select(r => r.Claim!.Object).Order(StringComparer.Ordinal));
        Assert.All(fits.Rows, r => Assert.Equal((SelfReport.SourceOf(id), SelfReport.Coder), (r.Steps[0].Rows.Single().Id, r.Steps[2].Rows.Single().Id)));
        Assert.Equal([id], await Ends(Feature, new Step(Hop.In)));
        Assert.Single(await Tested.FindPathsAsync(new PathQuery(id, Feature, 3, 5, ClaimFilter.Any), Viewer.Anybody, Cancellation));

        await Make(new Change.UnpublishProgramme(id) { Expected = 2 }, Ada);
        Assert.Empty(await Ids(new ClaimFilter { Subjects = [id] }, Red));
        Assert.Empty(await Ends(Feature, new Step(Hop.In), Red));
        Assert.Empty(await Ids(new Root.ByIds([id])));
        Assert.Empty(await Tested.FindPathsAsync(new PathQuery(id, Feature, 3, 5, ClaimFilter.Any), Red, Cancellation));
    }

    [Fact, Clause("W4")]
    public async Task That_it_was_published_is_public_and_its_content_is_not()
    {
        await Fill();
        var id = await Published("Xylophagous");
        await Make(new Change.UnpublishProgramme(id) { Expected = 2 }, Ada);
        var told = (await History(id, Blue)).Events;
        Assert.Equal([Deed.ProgrammePublished, Deed.ProgrammeUnpublished], told.Select(e => e.Deed));
        Assert.All(told, e => Assert.Equal((null, null), (e.Before, e.After)));
        var own = (await History(id)).Events;
        Assert.Equal(3, own.Count);
        Assert.All(own, e => Assert.Contains("Xylophagous", e.After));
    }

    [Fact, Clause("W4")]
    public async Task Teams_are_told_apart_by_their_exact_characters()
    {
        await Fill();
        var id = await Draft("Hidden");
        foreach (var team in new[] { "Red", "red ", "re", "", "' OR 1=1 --" })
        {
            Assert.Null(await Document(id, new Viewer([team])));
            Assert.Empty((await History(id, new Viewer([team]))).Events);
        }

        Assert.Null(await Document(id.ToUpperInvariant()));
    }

    [Fact, Clause("W4")]
    public async Task Programmes_are_paged_for_each_viewer_by_themselves()
    {
        await Fill();
        var red = new[] { await Draft("One"), await Draft("Two"), await Published("Three") };
        await Make(new Change.SaveProgramme(null, null, Content("Theirs")), Bea);
        Array.Sort(red, StringComparer.Ordinal);
        async Task<ProgrammePage> Page(Page page) => await Tested.ReadProgrammesAsync(new ProgrammeQuery(null, null, page, true), Red, Cancellation);
        var first = await Page(new(2));
        Assert.Equal(red[..2], first.Programmes.Select(p => p.Id));
        Assert.Equal((true, false, 3), (first.HasNextPage, first.HasPreviousPage, first.TotalCount));
        var rest = await Page(new(2, After: new(OrderField.Id, null, red[1])));
        Assert.Equal((red[2], false, true), (rest.Programmes.Single().Id, rest.HasNextPage, rest.HasPreviousPage));
        var last = await Page(new(2, FromEnd: true));
        Assert.Equal(red[1..], last.Programmes.Select(p => p.Id));
        Assert.True(last.HasPreviousPage);
        Cursor at(int place) => new(OrderField.Id, null, red[place]);
        Assert.Equal((true, false), await Page(new(2, Before: at(1))) is var front ? (front.HasNextPage, front.HasPreviousPage) : default);
        Assert.Equal((false, true), await Page(new(2, FromEnd: true, After: at(1))) is var end ? (end.HasNextPage, end.HasPreviousPage) : default);
    }
}
