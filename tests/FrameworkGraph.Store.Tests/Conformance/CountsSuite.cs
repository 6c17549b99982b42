using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C8.</summary>
public abstract class CountsSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private Task FillTwelve() => Fill(
        [Work, Node("hub", NodeKinds.Enabler), .. Enumerable.Range(0, 12).Select(i => Node($"n{i:00}", label: "word"))],
        Enumerable.Range(0, 12).Select(i => Claim($"c{i:00}", "hub", $"n{i:00}")));

    public static TheoryData<Root> Roots => new((Root[])
    [
        new Root.Nodes(new() { Kinds = ["barrier"] }), new Root.Claims(ClaimFilter.Any), new Root.Search("word", NodeFilter.Any),
        new Root.ByIds([.. Enumerable.Range(0, 12).Select(i => $"n{i:00}"), "missing", "n00"]),
    ]);

    [Theory, Clause("C8"), MemberData(nameof(Roots), DisableDiscoveryEnumeration = true)]
    public async Task Counts_of_every_root_are_the_same_on_every_page(Root root)
    {
        await FillTwelve();
        var selection = new Selection(root) { Count = true, Page = new(5) };
        var first = await Read(selection);
        Assert.Equal(12, first.TotalCount);
        Assert.Equal(12, (await Read(selection with { Page = new(5, After: first.Rows[^1].Cursor) })).TotalCount);
        Assert.Equal(12, (await Read(selection with { Page = new(5, FromEnd: true, Before: first.Rows[^1].Cursor) })).TotalCount);
        Assert.Equal(12, (await Read(selection with { Page = new(0) })).TotalCount);
        Assert.Null((await Read(selection with { Count = false })).TotalCount);
    }

    [Fact, Clause("C8")]
    public async Task Counts_of_steps_are_of_each_parent_and_the_same_on_every_page()
    {
        await FillTwelve();
        var step = new Step(Hop.Out) { Count = true, Page = new(3) };
        var rows = (await Read(new Root.ByIds(["hub", "n00"]), step)).Rows;
        Assert.Equal([12, 0], rows.Select(r => r.Steps[0].TotalCount));
        var behind = step with { Page = new(3, After: rows[0].Steps[0].Rows[^1].Cursor) };
        Assert.Equal(12, (await Follow("hub", behind)).TotalCount);
        Assert.Equal(12, (await Follow("hub", step with { Page = new(0) })).TotalCount);
        Assert.Null((await Follow("hub", step with { Count = false })).TotalCount);
    }

    [Fact, Clause("C8")]
    public async Task Counts_keep_to_the_filter()
    {
        await FillTwelve();
        Assert.Equal(2, (await Follow("hub", new Step(Hop.Out) { Count = true, Nodes = new() { Ids = ["n03", "n04", "x"] } })).TotalCount);
        Assert.Equal(1, (await Read(new Selection(new Root.Claims(new() { Objects = ["n03"] })) { Count = true })).TotalCount);
    }
}
