using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C9: every hop, parallel claims, claims from a thing to itself, cycles.</summary>
public abstract class LinksSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Claim Full = Claim("c", "a", "b") with { Source = "s", Coder = "coder.c", Cites = ["v", "w"], Paragraph = "p" };

    private Task FillAll() => Fill(
        [
            Work, Node("a") with { Home = "s", Paragraph = "p" }, Node("b"), Node("s", NodeKinds.Work), Node("v", NodeKinds.Work), Node("w", NodeKinds.Work),
            Node("coder.c", NodeKinds.Coder), Node("p", NodeKinds.Paragraph) with { Home = "s" },
        ],
        [Full]);

    [Theory, Clause("C9")]
    [InlineData("a", Hop.Out, "b", "c")]
    [InlineData("b", Hop.In, "a", "c")]
    [InlineData("a", Hop.Both, "b", "c")]
    [InlineData("b", Hop.Both, "a", "c")]
    [InlineData("c", Hop.Subject, "a", "")]
    [InlineData("c", Hop.Object, "b", "")]
    [InlineData("c", Hop.Source, "s", "")]
    [InlineData("c", Hop.Coder, "coder.c", "")]
    [InlineData("c", Hop.Cites, "v w", " ")]
    [InlineData("s", Hop.Carries, "c", "c")]
    [InlineData("w", Hop.CitedBy, "c", "c")]
    [InlineData("s", Hop.Holds, "a p", " ")]
    [InlineData("a", Hop.Home, "s", "")]
    [InlineData("a", Hop.Paragraph, "p", "")]
    [InlineData("c", Hop.Paragraph, "p", "")]
    [InlineData("p", Hop.NodesAt, "a", "")]
    [InlineData("p", Hop.ClaimsAt, "c", "c")]
    public async Task Every_hop_leads_where_it_says(string from, Hop hop, string expected, string claims)
    {
        await FillAll();
        var list = await Follow(from, new Step(hop) { Count = true });
        Assert.Equal(expected, string.Join(' ', list.Ids()));
        Assert.Equal(claims, string.Join(' ', list.Claims()));
        Assert.Equal(list.Rows.Count, list.TotalCount);
    }

    /// <summary>In the order of a page, each once however often its record names the paragraph, and private what is private.</summary>
    [Fact, Clause("C9"), Clause("C3")]
    public async Task Paragraph_has_what_stands_there_further_on_too()
    {
        static Details Also(params string[] places) => new(System.Text.Json.JsonSerializer.Serialize(new { alsoAt = places }));
        await Fill(
            [
                .. Nodes("x"), Node("n1") with { Paragraph = "q", Details = Also("p") }, Node("n2") with { Paragraph = "p", Details = Also("p", "q") }, Node("n3") with { Paragraph = "p" },
                Node("n4") with { Paragraph = "q" }, Node("n5") with { Paragraph = "q", Details = Also("p"), Audience = "red" }, Node("p", NodeKinds.Paragraph), Node("q", NodeKinds.Paragraph),
            ],
            [
                Claim("c1", "x", "n1") with { Paragraph = "q", Details = Also("p", "p") }, Claim("c2", "x", "n2") with { Paragraph = "p" }, Claim("c3", "x", "n3") with { Paragraph = "q" },
                Claim("c4", "x", "n4") with { Details = Also("elsewhere") }, Claim("c5", "x", "n5") with { Paragraph = "q", Details = Also("p") }, Claim("c6", "c4", "c1", "supports") with { Paragraph = "q", Details = Also("p") },
            ]);
        var nodes = await Follow("p", new Step(Hop.NodesAt) { Count = true, Page = new(2) });
        Assert.Equal(["n1", "n2"], nodes.Ids());
        Assert.Equal(3, nodes.TotalCount);
        Assert.Equal(["n3"], await Ends("p", new Step(Hop.NodesAt) { Page = new(2) { After = new(OrderField.Id, null, "n2") } }));
        var claims = await Follow("p", new Step(Hop.ClaimsAt) { Count = true });
        Assert.Equal(["c1", "c2", "c6"], claims.Claims());
        Assert.Equal(3, claims.TotalCount);
        Assert.Equal(["c1", "c2", "c6"], await Ids(new ClaimFilter { Paragraphs = ["p"] }));
        Assert.Equal(["c1", "c2", "c3", "c6"], await Ids(new ClaimFilter { Paragraphs = ["p", "q"] }));
        Assert.Equal(["c4"], await Ids(new ClaimFilter { Paragraphs = ["elsewhere"] }));
        Assert.Equal(["c1", "c2"], (await Follow("x", new Step(Hop.Out) { Claims = new() { Paragraphs = ["p"] } })).Claims());
        Assert.Equal(["c6"], (await Follow("c1", new Step(Hop.In) { Claims = new() { Paragraphs = ["p"], Predicates = ["supports"] } })).Claims());
        Assert.Equal(["n1", "n2"], await Ids(new NodeFilter { Links = [new(Hop.In, new() { Paragraphs = ["p"] })] }));
    }

    /// <summary>Each once, the first paragraph not among them, and none that is not there.</summary>
    [Fact, Clause("C9"), Clause("C3")]
    public async Task What_stands_in_several_paragraphs_leads_to_the_further_ones()
    {
        var places = new Details("""{"alsoAt":["r","q","p","elsewhere","q"]}""");
        await Fill(
            [
                .. Nodes("x"), Node("n1") with { Paragraph = "p", Details = places }, Node("n2") with { Details = places }, Node("n3") with { Paragraph = "p" },
                .. new[] { "p", "q", "r" }.Select(id => Node(id, NodeKinds.Paragraph)),
            ],
            [Claim("c1", "x", "n1") with { Paragraph = "q", Details = places }]);
        Assert.Equal(["q", "r"], await Ends("n1", new Step(Hop.FurtherParagraphs)));
        Assert.Equal(["p", "q", "r"], await Ends("n2", new Step(Hop.FurtherParagraphs)));
        Assert.Empty(await Ends("n3", new Step(Hop.FurtherParagraphs)));
        Assert.Empty(await Ends("q", new Step(Hop.FurtherParagraphs)));
        var first = await Follow("c1", new Step(Hop.FurtherParagraphs) { Count = true, Page = new(1) });
        Assert.Equal(["p"], first.Ids());
        Assert.Equal((2, true), (first.TotalCount, first.HasNextPage));
        Assert.Equal(["r"], await Ends("c1", new Step(Hop.FurtherParagraphs) { Page = new(1) { After = first.Rows[0].Cursor } }));
    }

    [Fact, Clause("C9"), Clause("C6")]
    public async Task Links_of_one_predicate_pass_by_each_term_of_what_names_them()
    {
        string[] facets = ["basis", "confidence", "status"];
        var terms = facets.ToDictionary(f => f, f => ClaimFields.Find(f)!.Vocabulary!.Terms.Select(t => t.Slug).ToList());
        await Fill(
            Nodes("x", "y"),
            from basis in terms["basis"] from confidence in terms["confidence"] from status in terms["status"]
            select Claim($"{basis}.{confidence}.{status}", "x", "y") with { Basis = basis, Confidence = confidence, Status = status });
        foreach (var (facet, term) in facets.SelectMany(f => terms[f].Select(t => (f, t))))
        {
            var rows = (await Follow("x", new Step(Hop.Out) { Claims = new() { Predicates = ["broader"], Facets = Facet(facet, term, "sworn") }, Page = new(100), Fields = Fields.Names })).Rows;
            Assert.Equal(facets.Except([facet]).Aggregate(1, (all, other) => all * terms[other].Count), rows.Count);
            Assert.All(rows, row => Assert.Equal((term, row.Claim!.Id), (row.Claim.Facet(facet), $"{row.Claim.Basis}.{row.Claim.Confidence}.{row.Claim.Status}")));
        }

        Assert.Empty(await Ends("x", new Step(Hop.Out) { Claims = new() { Predicates = ["broader"], Facets = Facet("status") } }));
    }

    [Theory, Clause("C9")]
    [InlineData("b", Hop.Out)]
    [InlineData("a", Hop.In)]
    [InlineData("a", Hop.Subject)]
    [InlineData("c", Hop.Home)]
    [InlineData("v", Hop.Carries)]
    [InlineData("s", Hop.CitedBy)]
    [InlineData("a", Hop.Holds)]
    [InlineData("a", Hop.NodesAt)]
    public async Task Hops_do_not_lead_the_other_way(string from, Hop hop)
    {
        await FillAll();
        Assert.Empty(await Ends(from, new Step(hop)));
    }

    [Fact, Clause("C9")]
    public async Task Steps_from_the_claim_of_a_row_start_there_and_others_at_its_node()
    {
        await FillAll();
        var row = (await Read(new Root.ByIds(["a"]), new Step(Hop.Out)
        {
            Steps = [new(Hop.Source), new(Hop.Paragraph), new(Hop.Paragraph) { FromClaim = true }, new(Hop.In), new(Hop.Subject)],
        })).Rows.Single().Steps[0].Rows.Single();
        Assert.Equal(["s", "", "p", "a", "a"], row.Steps.Select(s => string.Join(' ', s.Ids())));
    }

    [Fact, Clause("C9")]
    public async Task Parallel_claims_are_rows_of_their_own()
    {
        await Fill(Nodes("a", "b"), [Claim("1", "a", "b"), Claim("2", "a", "b"), Claim("3", "b", "a"), Claim("4", "a", "b", "exact-match")]);
        Assert.Equal(["1", "2", "4"], (await Follow("a", new Step(Hop.Out))).Claims());
        var both = await Follow("a", new Step(Hop.Both) { Count = true });
        Assert.Equal(["1", "2", "3", "4"], both.Claims());
        Assert.Equal(["b", "b", "b", "b"], both.Ids());
        Assert.Equal(4, both.TotalCount);
        Assert.Equal(["a"], await Ids(new NodeFilter { Links = [new(Hop.Out, new() { Predicates = ["broader"] }, Others: ["b"])] }));
    }

    [Fact, Clause("C9")]
    public async Task A_claim_from_a_thing_to_itself_is_one_row_whichever_way()
    {
        await Fill(Nodes("a"), [Claim("self", "a", "a"), Claim("meta", "meta", "meta", "supports")]);
        foreach (var hop in new[] { Hop.Out, Hop.In, Hop.Both })
        {
            var list = await Follow("a", new Step(hop) { Count = true });
            Assert.Equal((1, "self", "a"), (list.TotalCount, list.Rows.Single().Claim!.Id, list.Rows.Single().Node!.Id));
            Assert.Equal(["meta"], (await Follow("meta", new Step(hop))).Claims());
        }
    }

    [Fact, Clause("C9")]
    public async Task Cycles_are_followed_as_deep_as_asked_and_no_deeper()
    {
        await Fill(Nodes("a", "b", "c"), [Claim("1", "a", "b"), Claim("2", "b", "c"), Claim("3", "c", "a")]);
        var step = new Step(Hop.Out);
        for (var depth = 1; depth < Limits.MaxDepth; depth++)
        {
            step = new Step(Hop.Out) { Steps = [step] };
        }

        var path = "";
        for (var list = await Follow("a", step); list is not null; list = list.Rows.Single().Steps.SingleOrDefault())
        {
            path += list.Rows.Single().Id;
        }

        Assert.Equal("bcabcabcabca", path);
    }

    [Fact, Clause("C9")]
    public async Task Filters_of_a_step_hold_for_its_claims_and_its_nodes()
    {
        await Fill([Work, Node("a"), Node("b"), Node("e", NodeKinds.Enabler)], [Claim("1", "a", "b"), Claim("2", "a", "e"), Claim("3", "a", "e") with { Status = "rejected" }, Claim("4", "a", "1")]);
        Assert.Equal(["2", "3"], (await Follow("a", new Step(Hop.Out) { Nodes = new() { Kinds = ["enabler"] } })).Claims());
        Assert.Equal(["1", "2", "4"], (await Follow("a", new Step(Hop.Out) { Claims = new() { Facets = Facet("status", "accepted") } })).Claims());
        Assert.Equal(["1", "2", "3"], (await Follow("a", new Step(Hop.Out) { Nodes = new() { Kinds = [.. NodeKinds.All.Select(k => k.Slug)] } })).Claims());
    }

    /// <summary>What a store made ready for a step may rest on what the data were then.</summary>
    [Fact, Clause("C1")]
    public async Task Step_that_comes_again_finds_what_came_since()
    {
        var step = new Step(Hop.Out) { Claims = new() { Predicates = ["supports"] }, Recurs = true };
        foreach (var predicate in new[] { "contradicts", "supports", "contradicts", "supports" })
        {
            await Fill(Nodes("a", "b"), [Claim("c", "a", "b") with { Predicate = predicate }], Guid.NewGuid().ToString("n"));

            var list = (await Read(new Selection(new Root.ByIds(["a"])) { Steps = [step] })).Rows[0].Steps[0];

            Assert.Equal(predicate == "supports" ? ["b"] : [], list.Rows.Select(r => r.Node!.Id));
        }
    }
}
