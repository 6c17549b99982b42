using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C3 and C5.</summary>
public abstract class IdentitySuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private const string Composed = "caf\u00E9";
    private const string Decomposed = "cafe\u0301";

    private static readonly string[] LookAlikes = ["barrier.a", "barrier.A", "Barrier.a", "barrier.\u0430", Composed, Decomposed, "stra\u00DFe", "strasse", "a ", "a", " a", "a\u200B", "a\0", "a\0b"];

    [Fact, Clause("C3")]
    public async Task Ids_that_look_alike_are_different_things()
    {
        await Fill(Nodes(LookAlikes));
        foreach (var id in LookAlikes)
        {
            Assert.Equal([id], await Ids(new Root.ByIds([id])));
            Assert.Equal([id], await Ids(new NodeFilter { Ids = [id] }));
        }
    }

    [Fact, Clause("C3")]
    public async Task Ids_in_another_case_or_normal_form_find_nothing()
    {
        await Fill(Nodes("barrier.a", Composed), [Claim("claim.a", "barrier.a", Composed)]);
        Assert.Empty(await Ids(new Root.ByIds(["Barrier.a", "BARRIER.A", Decomposed, "Claim.a", "barrier.a ", "barrier.a\0"])));
        Assert.Empty(await Ids(new NodeFilter { Ids = ["Barrier.a", Decomposed] }));
        Assert.Empty(await Ids(new ClaimFilter { Objects = [Decomposed] }));
        Assert.Empty(await Ids(new ClaimFilter { Subjects = ["Barrier.a"] }));
    }

    [Fact, Clause("C3")]
    public async Task Links_of_things_that_look_alike_stay_apart()
    {
        await Fill(Nodes(LookAlikes), LookAlikes.Select((id, i) => Claim($"c{i}", id, Work.Id)));
        for (var i = 0; i < LookAlikes.Length; i++)
        {
            Assert.Equal([$"c{i}"], (await Follow(LookAlikes[i], new Step(Hop.Out))).Claims());
        }
    }

    [Fact, Clause("C3")]
    public async Task Values_of_filters_in_another_case_or_normal_form_match_nothing()
    {
        await Fill(
            [Work, Node("x") with { Type = Composed, Home = "Home", Jurisdiction = "Wales" }],
            [Claim("c", "x", "x") with { Jurisdiction = "Wales", Paragraph = "P1" }]);
        Assert.Empty(await Ids(new NodeFilter { Types = [Decomposed] }));
        Assert.Empty(await Ids(new NodeFilter { Homes = ["home"] }));
        Assert.Empty(await Ids(new NodeFilter { Jurisdictions = ["wales"] }));
        Assert.Empty(await Ids(new NodeFilter { Kinds = ["Barrier"] }));
        Assert.Empty(await Ids(new ClaimFilter { Predicates = ["Broader"] }));
        Assert.Empty(await Ids(new ClaimFilter { Jurisdictions = ["wales"] }));
        Assert.Empty(await Ids(new ClaimFilter { Paragraphs = ["p1"] }));
        Assert.Empty(await Ids(new ClaimFilter { Facets = Facet("status", "Accepted") }));
        Assert.Equal(["x"], await Ids(new NodeFilter { Types = [Composed], Homes = ["Home"], Jurisdictions = ["Wales"] }));
    }

    [Fact, Clause("C5")]
    public async Task Ids_asked_for_twice_give_one_row_at_the_first_place()
    {
        await Fill(Nodes("a", "b", "c"));
        Assert.Equal(["c", "a", "b"], await Ids(new Root.ByIds(["c", "a", "c", "b", "a"])));
    }

    [Fact, Clause("C5")]
    public async Task Values_given_twice_in_a_filter_give_each_row_once()
    {
        await Fill(Nodes("a", "b"), [Claim("c", "a", "b") with { Cites = ["a", "b"] }]);
        Assert.Equal(["a", "b"], await Ids(new NodeFilter { Kinds = ["barrier", "barrier"], Ids = ["b", "a", "b"] }));
        Assert.Equal(["c"], await Ids(new ClaimFilter { Cites = ["a", "b", "a"], Subjects = ["a", "a"] }));
    }

    [Fact, Clause("C5"), Clause("C12")]
    public async Task Ten_thousand_ids_come_in_the_order_asked()
    {
        var ids = Enumerable.Range(0, Limits.MaxIds).Select(i => $"n{i * 7919 % Limits.MaxIds}").ToArray();
        await Fill(Nodes(ids));
        var answer = await Read(new Selection(new Root.ByIds(ids)) { Count = true });
        Assert.Equal(ids, answer.Ids());
        Assert.Equal(Limits.MaxIds, answer.TotalCount);
        Assert.Equal(Limits.MaxIds, (await Read(new Selection(new Root.Nodes(new() { Ids = ids })) { Count = true })).TotalCount);
    }
}
