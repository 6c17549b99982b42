using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C12.</summary>
public abstract class LimitsSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Root All = new Root.Nodes(NodeFilter.Any);

    public static TheoryData<string> Cases => new(Refused.Keys);

    private static readonly Dictionary<string, Selection> Refused = new()
    {
        ["10,001 ids"] = new(new Root.ByIds([.. Enumerable.Range(0, Limits.MaxIds + 1).Select(i => $"{i}")])),
        ["10,001 values in a filter"] = new(new Root.Nodes(new() { Kinds = [.. Enumerable.Range(0, Limits.MaxIds + 1).Select(i => $"{i}")] })),
        ["a page of 1,001 rows"] = new(All) { Page = new(Limits.MaxPageSize + 1) },
        ["a page of -1 rows"] = new(All) { Page = new(-1) },
        ["a step with a page of 1,001 rows"] = new(All) { Steps = [new(Hop.Out) { Page = new(Limits.MaxPageSize + 1) }] },
        ["13 steps deep"] = new(All) { Steps = [Deep(Limits.MaxDepth + 1)] },
        ["121 lists on one level"] = new(All) { Steps = [.. Enumerable.Range(0, Limits.MaxLists + 1).Select(_ => new Step(Hop.Out))] },
        ["a search of 201 characters"] = new(new Root.Search(new('a', Limits.MaxSearchText + 1), NodeFilter.Any)),
        ["rank without a search"] = new(All) { Order = new(OrderField.Rank) },
        ["rank of a step"] = new(All) { Steps = [new(Hop.Out) { Order = new(OrderField.Rank) }] },
        ["a cursor of another order"] = new(All) { Page = new(1, After: new(OrderField.Label, "a", "a")) },
        ["a second cursor of another order"] = new(All) { Page = new(1, After: new(OrderField.Id, null, "a"), Before: new(OrderField.Year, "1", "a")) },
        ["a cursor that holds no number"] = new(All) { Order = new(OrderField.Year), Page = new(1, After: new(OrderField.Year, "x", "a")) },
        ["a cursor without a label"] = new(All) { Order = new(OrderField.Label), Page = new(1, Before: new(OrderField.Label, null, "a")) },
        ["a facet there is not"] = new(new Root.Claims(new() { Facets = Facet("id", "a") })),
        ["a facet there is not in a step"] = new(All) { Steps = [new(Hop.Out) { Claims = new() { Facets = Facet("1=1 OR basis", "a") } }] },
        ["a link over a hop that is none"] = new(new Root.Nodes(new() { Links = [new(Hop.Cites, ClaimFilter.Any)] })),
        ["more links in a filter than may be"] = new(Linked(Limits.MaxLinks + 1)),
        ["a hop there is not"] = new(All) { Steps = [new((Hop)99)] },
    };

    private static Root Linked(int links) =>
        new Root.Nodes(new() { Links = [.. Enumerable.Range(0, links).Select(i => new LinkFilter(Hop.Both, new() { Predicates = ["broader"], Facets = Facet("status", "accepted") }, Others: ["a", $"{i}"]))] });

    private static Step Deep(int depth) => new(Hop.Out) { Steps = depth == 1 ? [] : [Deep(depth - 1)] };

    [Theory, Clause("C12"), MemberData(nameof(Cases))]
    public async Task Selections_over_a_limit_or_without_sense_are_refused(string name) =>
        Assert.NotEmpty((await Assert.ThrowsAsync<SelectionException>(() => Read(Refused[name]))).Message);

    [Fact, Clause("C12")]
    public async Task Selections_at_the_limits_are_answered()
    {
        await Fill(Nodes("a"), [Claim("c", "a", "a")]);
        Assert.Equal(["a"], await Ids(new Root.ByIds([.. Enumerable.Range(1, Limits.MaxIds - 1).Select(i => $"{i}"), "a"])));
        Assert.Equal(["a"], await Ids(Linked(Limits.MaxLinks)));
        Assert.Empty(await Ids(new Root.Search(string.Join(' ', Enumerable.Repeat("a", Limits.MaxSearchText / 2)) + "b", NodeFilter.Any)));
        Assert.Single((await Read(new Selection(new Root.ByIds(["a"])) { Page = new(Limits.MaxPageSize), Steps = [Deep(Limits.MaxDepth)] })).Rows);
        var wide = new Step(Hop.Both) { Count = true, Page = new(1, After: new(OrderField.Id, null, "c"), Before: new(OrderField.Id, null, "c")) };
        Assert.All((await Read(new Root.ByIds(["a"]), [.. Enumerable.Repeat(wide, Limits.MaxLists)])).Rows.Single().Steps, list => Assert.Equal(1, list.TotalCount));
    }

    [Fact, Clause("C12")]
    public async Task Counts_of_patterns_without_sense_are_refused() =>
        await Assert.ThrowsAsync<SelectionException>(() => Count(new(NodeFilter.Any, null, new() { Facets = Facet("no", "a") }, ClaimFilter.Any)));
}
