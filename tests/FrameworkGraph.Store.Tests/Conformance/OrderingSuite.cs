using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C2.</summary>
public abstract class OrderingSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    /// <summary>In UTF-8 the private use character comes before the astral one; in UTF-16 it comes behind it.</summary>
    private static readonly string[] Ordinal = ["A", "B", "a", "a-b", "a.b", "a0", "aB", "ab", "ä", "\uE000", "\uFF5E", "\U0001F600"];

    [Fact, Clause("C2")]
    public async Task Ids_of_any_script_come_by_their_utf8_bytes()
    {
        await Fill(Nodes([.. Ordinal.Reverse()]));
        Assert.Equal(Ordinal, await Ids(new NodeFilter { Kinds = ["barrier"] }));
    }

    [Fact, Clause("C2")]
    public async Task Claim_ids_of_any_script_come_by_their_utf8_bytes()
    {
        await Fill(Nodes("x"), Ordinal.Reverse().Select(id => Claim("c" + id, "x", "x")));
        Assert.Equal(Ordinal.Select(id => "c" + id), (await Follow("x", new Step(Hop.Both))).Claims());
        Assert.Equal(Ordinal.Select(id => "c" + id), await Ids(ClaimFilter.Any));
    }

    [Theory, Clause("C2"), Clause("C7")]
    [InlineData(Hop.Out)]
    [InlineData(Hop.In)]
    public async Task Claim_ids_that_begin_like_others_come_behind_them_and_pages_of_one_predicate_part_them(Hop hop)
    {
        string[] ids = ["c", "c\0", "c\0c", "c\u0001", "c ", "c!", "c!!", "c-", "c/", "c0", "cc", "c|", "d"];
        await Fill(Nodes("x"), ids.Reverse().Select((id, i) => Claim(id, "x", "x") with { Status = i % 2 == 0 ? "accepted" : "disputed" }));
        var step = new Step(hop) { Claims = new() { Predicates = ["broader"] }, Fields = Fields.Names };
        Assert.Equal(ids, (await Follow("x", step)).Claims());
        for (var i = 0; i < ids.Length; i++)
        {
            var at = new Cursor(OrderField.Id, null, ids[i]);
            Assert.Equal(ids[(i + 1)..], (await Follow("x", step with { Page = new(20, After: at) })).Claims());
            Assert.Equal(ids[..i], (await Follow("x", step with { Page = new(20, Before: at) })).Claims());
        }
    }

    [Theory, Clause("C2")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Labels_of_any_script_come_by_their_utf8_bytes(bool descending)
    {
        await Fill([Work, .. Ordinal.Select((label, i) => Node($"n{99 - i}", label: label))]);
        var rows = (await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Order = new(OrderField.Label, descending) })).Rows;
        Assert.Equal(descending ? Ordinal.Reverse() : Ordinal, rows.Select(r => r.Node!.Label));
    }

    [Theory, Clause("C2")]
    [InlineData(OrderField.Id, false, "a b c d e")]
    [InlineData(OrderField.Id, true, "e d c b a")]
    [InlineData(OrderField.Label, false, "b d a c e")]
    [InlineData(OrderField.Label, true, "e a c b d")]
    [InlineData(OrderField.Number, false, "e c a b d")]
    [InlineData(OrderField.Number, true, "d b a c e")]
    [InlineData(OrderField.Year, false, "d e a b c")]
    [InlineData(OrderField.Year, true, "b c a d e")]
    public async Task Every_order_in_roots_and_steps_breaks_ties_by_ascending_id(OrderField field, bool descending, string expected)
    {
        Node[] nodes =
        [
            Node("a", label: "m") with { Number = 0, Year = 2000, Home = Work.Id }, Node("b", label: "k") with { Number = 2, Year = 2010, Home = Work.Id },
            Node("c", label: "m") with { Number = -1, Year = 2010, Home = Work.Id }, Node("d", label: "k") with { Number = 10, Home = Work.Id },
            Node("e", label: "z") with { Home = Work.Id },
        ];
        var order = new Order(field, descending);
        await Fill([Work, Node("hub"), .. nodes.Reverse()], nodes.Select(n => Claim("c." + n.Id, "hub", n.Id)));

        Assert.Equal(expected, string.Join(' ', await Ids(new Selection(new Root.Nodes(new() { Homes = [Work.Id] })) { Order = order })));
        Assert.Equal(expected, string.Join(' ', await Ends("hub", new Step(Hop.Out) { Order = order })));
        Assert.Equal(expected, string.Join(' ', await Ends(Work.Id, new Step(Hop.Holds) { Order = order })));
    }

    [Theory, Clause("C2")]
    [InlineData(false, "c.z c.y c.w c.x")]
    [InlineData(true, "c.w c.x c.y c.z")]
    public async Task Years_of_claims_are_those_of_their_source_and_missing_ones_the_least(bool descending, string expected)
    {
        var order = new Order(OrderField.Year, descending);
        await Fill(Nodes("x"), [Claim("c.w", "x", "x") with { Year = 2005 }, Claim("c.x", "x", "x") with { Year = 2005 }, Claim("c.y", "x", "x") with { Year = -5 }, Claim("c.z", "x", "x")]);
        Assert.Equal(expected, string.Join(' ', await Ids(new Selection(new Root.Claims(ClaimFilter.Any)) { Order = order })));
        Assert.Equal(expected, string.Join(' ', await Ends(Work.Id, new Step(Hop.Carries) { Order = order })));
    }

    [Theory, Clause("C2")]
    [InlineData(OrderField.Label)]
    [InlineData(OrderField.Number)]
    public async Task Claims_without_labels_or_numbers_come_by_id(OrderField field)
    {
        await Fill(Nodes("x"), [Claim("c2", "x", "x"), Claim("c1", "x", "x")]);
        Assert.Equal(["c1", "c2"], await Ids(new Selection(new Root.Claims(ClaimFilter.Any)) { Order = new(field, true) }));
        Assert.Equal(["c1", "c2"], await Ends(Work.Id, new Step(Hop.Carries) { Order = new(field, true) }));
    }

    [Fact, Clause("C2")]
    public async Task Links_to_claims_are_ordered_by_the_year_of_the_link_among_years_of_nodes()
    {
        await Fill(
            [Work, Node("x"), Node("old") with { Year = 1990 }, Node("new") with { Year = 2020 }],
            [Claim("c1", "x", "new"), Claim("c2", "x", "c1") with { Year = 2000 }, Claim("c3", "x", "old") with { Year = 2030 }]);
        Assert.Equal(["c3", "c2", "c1"], (await Follow("x", new Step(Hop.Out) { Order = new(OrderField.Year) })).Claims());
    }
}
