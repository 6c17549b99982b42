using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C11, C10 and C4: what a viewer may not see is not there, whichever way one looks for it.</summary>
public abstract class VisibilitySuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    /// <summary>
    /// Public: hub, open. Red: secret, and what touches it: `to` leads there, `meta` speaks of `to`, `deep` of `meta`, `cited` rests
    /// on the red work, `carried` stands in it. `own` joins two public nodes and is red itself.
    /// </summary>
    private Task FillAll() => Fill(
        [
            Work, Node("hub") with { Home = Work.Id, Paragraph = "p" }, Node("open", label: "word") with { Home = Work.Id, Paragraph = "p", Number = 1 }, Node("p", NodeKinds.Paragraph),
            Node("secret", label: "word") with { Home = Work.Id, Paragraph = "p", Audience = "red", Year = 1999 }, Node("redwork", NodeKinds.Work) with { Audience = "red" },
        ],
        [
            Claim("seen", "hub", "open") with { Paragraph = "p" }, Claim("to", "hub", "secret") with { Paragraph = "p" }, Claim("meta", "open", "to", "qualifies"),
            Claim("deep", "hub", "meta", "supports"), Claim("cited", "hub", "open") with { Cites = ["redwork", Work.Id], Paragraph = "p" },
            Claim("carried", "hub", "open") with { Source = "redwork" }, Claim("own", "hub", "open") with { Audience = "red", Cites = [Work.Id], Paragraph = "p" },
        ]);

    private static readonly string[] Hidden = ["secret", "redwork", "to", "meta", "deep", "cited", "carried", "own"];

    [Fact, Clause("C4"), Clause("C11")]
    public async Task Ids_of_hidden_things_give_what_ids_of_nothing_give()
    {
        await FillAll();
        var answer = await Read(new Selection(new Root.ByIds([.. Hidden, "seen"])) { Count = true });
        Assert.Equal(["seen"], answer.Ids());
        Assert.Equal(1, answer.TotalCount);
        Assert.Equal(Hidden, await Ids(new Root.ByIds(Hidden), Red));
        Assert.Empty(await Ids(new Root.ByIds(Hidden), Blue));
    }

    [Fact, Clause("C11"), Clause("C10")]
    public async Task Lists_and_counts_hold_only_what_is_seen()
    {
        await FillAll();
        var nodes = await Read(new Selection(new Root.Nodes(NodeFilter.Any)) { Count = true });
        Assert.Equal(["hub", "open", "p", Work.Id], nodes.Ids());
        Assert.Equal(4, nodes.TotalCount);
        var claims = await Read(new Selection(new Root.Claims(ClaimFilter.Any)) { Count = true });
        Assert.Equal(["seen"], claims.Ids());
        Assert.Equal(1, claims.TotalCount);
        Assert.Equal(8, (await Ids(ClaimFilter.Any, Red)).Length + 1);
    }

    [Fact, Clause("C11"), Clause("C10")]
    public async Task Links_of_one_predicate_are_those_that_the_viewer_sees()
    {
        await FillAll();
        var step = new Step(Hop.Out) { Claims = new() { Predicates = ["broader"], Facets = Facet("status", "accepted") }, Count = true };
        Assert.Equal(["seen"], (await Follow("hub", step)).Claims());
        Assert.Equal(["seen"], (await Follow("hub", step, Blue)).Claims());
        var red = await Follow("hub", step, Red);
        Assert.Equal(["carried", "cited", "own", "seen", "to"], red.Claims());
        Assert.Equal(5, red.TotalCount);
    }

    [Fact, Clause("C11")]
    public async Task Filters_by_hidden_ids_find_nothing()
    {
        await FillAll();
        Assert.Empty(await Ids(new NodeFilter { Ids = ["secret"] }));
        Assert.Empty(await Ids(new ClaimFilter { Objects = ["secret", "to", "meta"] }));
        Assert.Empty(await Ids(new ClaimFilter { Cites = ["redwork"] }));
        Assert.Empty(await Ids(new ClaimFilter { Sources = ["redwork"] }));
        Assert.Equal(["cited"], await Ids(new ClaimFilter { Cites = ["redwork"] }, Red));
    }

    [Theory, Clause("C11")]
    [InlineData(Hop.Out)]
    [InlineData(Hop.Both)]
    public async Task Link_filters_do_not_tell_of_hidden_links(Hop hop)
    {
        await FillAll();
        Assert.Empty(await Ids(new NodeFilter { Links = [new(hop, ClaimFilter.Any, Others: ["secret", "to", "meta"])] }));
        Assert.Empty(await Ids(new NodeFilter { Links = [new(hop, new() { Sources = ["redwork"] })] }));
        Assert.Empty(await Ids(new NodeFilter { Links = [new(hop, new() { Predicates = ["qualifies", "supports"] })] }));
        Assert.Equal(["hub", "open"], await Ids(new NodeFilter { Ids = ["hub", "open"], Links = [new(hop, new() { Predicates = ["qualifies"] }, Absent: true)] }));
        Assert.Contains("hub", await Ids(new NodeFilter { Links = [new(hop, ClaimFilter.Any, Others: ["secret"])] }, Red));
    }

    [Theory, Clause("C11")]
    [InlineData("hub", Hop.Out, "seen")]
    [InlineData("open", Hop.Both, "seen")]
    [InlineData("open", Hop.In, "seen")]
    [InlineData("w", Hop.Carries, "seen")]
    [InlineData("w", Hop.CitedBy, "")]
    [InlineData("w", Hop.Holds, "hub open")]
    [InlineData("p", Hop.NodesAt, "hub open")]
    [InlineData("p", Hop.ClaimsAt, "seen")]
    public async Task Hops_lead_to_nothing_hidden_and_count_nothing_hidden(string from, Hop hop, string expected)
    {
        await FillAll();
        from = from == "w" ? Work.Id : from;
        var list = await Follow(from, new Step(hop) { Count = true, Page = new(10) });
        Assert.Equal(expected, string.Join(' ', list.Rows.Select(r => r.Claim?.Id ?? r.Node!.Id)));
        Assert.Equal(list.Rows.Count, list.TotalCount);
        Assert.False(list.HasNextPage);
        Assert.True(list.Rows.Count < (await Follow(from, new Step(hop), Red)).Rows.Count);
    }

    [Theory, Clause("C11")]
    [InlineData(Hop.Home)]
    [InlineData(Hop.Paragraph)]
    public async Task Hops_from_what_is_seen_to_what_is_hidden_lead_nowhere(Hop hop)
    {
        await Fill([Work, Node("a") with { Home = "h", Paragraph = "h" }, Node("h", NodeKinds.Paragraph) with { Audience = "red" }]);
        Assert.Empty(await Ends("a", new Step(hop)));
        Assert.Equal(["h"], await Ends("a", new Step(hop), Red));
    }

    [Fact, Clause("C11"), Clause("C16")]
    public async Task Searches_neither_find_nor_count_nor_rank_what_is_hidden()
    {
        await FillAll();
        var found = await Read(new Selection(new Root.Search("word", NodeFilter.Any)) { Count = true, Order = new(OrderField.Rank) });
        Assert.Equal(["open"], found.Ids());
        Assert.Equal(1, found.TotalCount);
        Assert.Empty(await Ids(new Root.Search("secret", NodeFilter.Any)));
        Assert.Equal(["open", "secret"], await Ids(new Root.Search("word", NodeFilter.Any), Red));
    }

    [Fact, Clause("C11"), Clause("C7")]
    public async Task Cursors_do_not_tell_of_hidden_rows()
    {
        await FillAll();
        Cursor secret = new(OrderField.Id, null, "secret");
        var after = await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(9, After: new(OrderField.Id, null, "open")) });
        Assert.Equal((0, false), (after.Rows.Count, after.HasNextPage));
        var before = await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(9, FromEnd: true, Before: secret) });
        Assert.Equal(["hub", "open"], before.Ids());
        Assert.False(before.HasNextPage);
        var first = await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(2) });
        Assert.False(first.HasNextPage);
        Assert.True((await Read(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(2) }, Red)).HasNextPage);
    }

    [Fact, Clause("C11"), Clause("C10")]
    public async Task Several_audiences_are_needed_where_the_ends_belong_to_several()
    {
        await Fill(
            [Work, Node("r") with { Audience = "red" }, Node("b") with { Audience = "blue" }],
            [Claim("between", "r", "b"), Claim("about", Work.Id, "between"), Claim("blueOnRed", "r", Work.Id) with { Audience = "blue" }]);
        Assert.Empty(await Ids(ClaimFilter.Any, Red));
        Assert.Empty(await Ids(ClaimFilter.Any, Blue));
        Assert.Equal(["about", "between", "blueOnRed"], await Ids(ClaimFilter.Any, Both));
        Assert.Equal(["b"], await Ids(new NodeFilter { Kinds = ["barrier"] }, Blue));
    }

    [Fact, Clause("C11"), Clause("C3")]
    public async Task Audiences_match_by_their_exact_characters()
    {
        await FillAll();
        Assert.Equal(["seen"], await Ids(ClaimFilter.Any, new Viewer(["Red", "RED", "red ", "re", "", "' OR 1=1 --"])));
        Assert.Equal(4, (await Ids(NodeFilter.Any, new Viewer(["Red", "r%", "*", ""]))).Length);
    }

    [Fact, Clause("C11")]
    public async Task Replacing_the_seed_shows_and_hides_anew()
    {
        await FillAll();
        await Fill([Work, Node("hub"), Node("secret")], [Claim("to", "hub", "secret")], "r2");
        Assert.Equal(["to"], await Ids(ClaimFilter.Any));
        await Fill([Work, Node("hub") with { Audience = "blue" }, Node("secret")], [Claim("to", "hub", "secret")], "r3");
        Assert.Empty(await Ids(ClaimFilter.Any));
    }

    [Fact, Clause("C11")]
    public async Task Counts_of_patterns_leave_out_what_is_hidden()
    {
        await Fill(
            [Work, Node("redwork", NodeKinds.Work) with { Audience = "red" }, Node("f1", NodeKinds.Finding), Node("f2", NodeKinds.Finding) with { Audience = "red" }, Node("x"), Node("y") with { Audience = "red" }],
            [
                Claim("r1", Work.Id, "f1", "reports") with { Attribution = "own" }, Claim("r2", "redwork", "f1", "reports") with { Source = "redwork", Attribution = "own" },
                Claim("r3", Work.Id, "f2", "reports") with { Attribution = "own" }, Claim("r4", Work.Id, "f1", "reports") with { Attribution = "direct", Cites = ["redwork"] },
                Claim("l1", "f1", "x", "identifies"), Claim("l2", "f2", "x", "identifies"), Claim("l3", "f1", "y", "identifies"),
            ]);
        PatternCount count = new(new() { Kinds = ["barrier"] }, null, ClaimFilter.Any, ClaimFilter.Any);
        Assert.Equal([new PatternCell("x", "", 1, 1, 1, 0)], await Count(count));
        Assert.Equal([new PatternCell("x", "", 2, 2, 2, 0), new("y", "", 1, 2, 2, 0)], await Count(count, Red));
    }
}
