using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C6: what each filter lets through. All that is given must hold.</summary>
public abstract class FilterSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private Task FillAll() => Fill(
        [
            Work, Node("h", NodeKinds.Work), Node("a") with { Type = "t1", Home = "h", Jurisdiction = "j1", Year = 2000 },
            Node("b", NodeKinds.Enabler) with { Type = "t2", Home = Work.Id, Jurisdiction = "j2", Year = 2010 }, Node("c"),
        ],
        [
            Claim("1", "a", "b") with { Cites = ["h"], Paragraph = "p1", Jurisdiction = "j1", Year = 2000, Direction = "helps" },
            Claim("2", "b", "c", "addresses") with { Source = "h", Cites = ["h", Work.Id], Paragraph = "p2", Year = 2010, Direction = "hinders" },
            Claim("3", "c", "1", "supports") with { Status = "disputed" },
        ]);

    [Fact, Clause("C6")]
    public async Task Node_filters_let_through_what_has_one_of_the_values()
    {
        await FillAll();
        Assert.Equal(["a", "b"], await Ids(new NodeFilter { Types = ["t2", "t1", "t3"] }));
        Assert.Equal(["a", "c"], await Ids(new NodeFilter { Kinds = ["barrier", "outcome"] }));
        Assert.Equal(["a"], await Ids(new NodeFilter { Homes = ["h"] }));
        Assert.Equal(["b"], await Ids(new NodeFilter { Jurisdictions = ["j2"] }));
        Assert.Equal(["b"], await Ids(new NodeFilter { YearFrom = 2001 }));
        Assert.Equal(["a", "b"], await Ids(new NodeFilter { YearFrom = 2000, YearTo = 2010 }));
        Assert.Empty(await Ids(new NodeFilter { Types = ["t1"], Jurisdictions = ["j2"] }));
    }

    [Fact, Clause("C6")]
    public async Task Claim_filters_let_through_what_has_one_of_the_values()
    {
        await FillAll();
        Assert.Equal(["1", "2"], await Ids(new ClaimFilter { Predicates = ["broader", "addresses"] }));
        Assert.Equal(["3"], await Ids(new ClaimFilter { Objects = ["1"] }));
        Assert.Equal(["1", "3"], await Ids(new ClaimFilter { Subjects = ["a", "c"] }));
        Assert.Equal(["2"], await Ids(new ClaimFilter { Sources = ["h"] }));
        Assert.Equal(["1", "2"], await Ids(new ClaimFilter { Cites = ["h"] }));
        Assert.Equal(["2"], await Ids(new ClaimFilter { Cites = [Work.Id] }));
        Assert.Equal(["1"], await Ids(new ClaimFilter { Paragraphs = ["p1"] }));
        Assert.Equal(["1"], await Ids(new ClaimFilter { Jurisdictions = ["j1"] }));
        Assert.Equal(["2"], await Ids(new ClaimFilter { YearFrom = 2001, YearTo = 2010 }));
        Assert.Empty(await Ids(new ClaimFilter { Predicates = ["broader"], Paragraphs = ["p2"] }));
    }

    [Fact, Clause("C6")]
    public async Task Every_facet_filters_by_its_own_value()
    {
        foreach (var (facet, terms, i) in ClaimFields.Facets.Select((f, i) => (f.Name, f.Vocabulary!.Terms, i)))
        {
            var (wanted, other) = (terms[0].Slug, terms[1].Slug);
            await Fill(Nodes("x"), [WithFacets("yes", facet, wanted), WithFacets("no", facet, other)], $"r{i}");
            Assert.Equal(["yes"], await Ids(new ClaimFilter { Facets = Facet(facet, wanted, "nothing") }));
            Assert.Equal(wanted, (await Read(new Root.ByIds(["yes"]))).Rows.Single().Claim!.Facet(facet));
        }
    }

    [Fact, Clause("C6")]
    public async Task Link_filters_follow_direction_claim_far_end_and_its_home()
    {
        await FillAll();
        Assert.Equal(["a", "b", "c"], await Ids(new NodeFilter { Links = [new(Hop.Out, ClaimFilter.Any)] }));
        Assert.Equal(["b", "c"], await Ids(new NodeFilter { Links = [new(Hop.In, ClaimFilter.Any)] }));
        Assert.Equal(["a", "c"], await Ids(new NodeFilter { Links = [new(Hop.Both, ClaimFilter.Any, Others: ["b"])] }));
        Assert.Equal(["c"], await Ids(new NodeFilter { Links = [new(Hop.Out, ClaimFilter.Any, Others: ["1"])] }));
        Assert.Equal(["b"], await Ids(new NodeFilter { Links = [new(Hop.In, ClaimFilter.Any, OtherHomes: ["h"])] }));
        Assert.Equal(["a"], await Ids(new NodeFilter { Links = [new(Hop.Both, new() { Facets = Facet("direction", "helps") }, Others: ["b"])] }));
        Assert.Equal(["b"], await Ids(new NodeFilter { Links = [new(Hop.Out, ClaimFilter.Any), new(Hop.In, new() { Predicates = ["broader"] })] }));
    }

    [Fact, Clause("C6")]
    public async Task Absent_links_let_through_what_lacks_them()
    {
        await FillAll();
        Assert.Equal(["h", Work.Id], await Ids(new NodeFilter { Links = [new(Hop.Both, ClaimFilter.Any, Absent: true)] }));
        Assert.Equal(["a", "c"], await Ids(new NodeFilter { Kinds = ["barrier"], Links = [new(Hop.Out, new() { Predicates = ["addresses"] }, Absent: true)] }));
    }

    [Fact, Clause("C6")]
    public async Task Details_and_facets_come_back_as_they_were_written_and_details_only_when_asked()
    {
        var node = Node("n") with { Details = new("""{"definition":"d","synonyms":["s"]}"""), Number = 3, Paragraph = "p" };
        var claim = Claim("l", "n", "n") with { Details = new("""{"rationale":"why"}"""), Phrase = "key phrase", Population = "adults", Cites = ["n", Work.Id] };
        await Fill([Work, node], [claim]);

        var row = (await Follow("n", new Step(Hop.Out))).Rows.Single();
        Assert.Equal((node.Details.Json, 3, "p"), (row.Node!.Details.Json, row.Node.Number, row.Node.Paragraph));
        Assert.Equal((claim.Details.Json, "key phrase", "adults", "coder.c", "2026-01-02"), (row.Claim!.Details.Json, row.Claim.Phrase, row.Claim.Population, row.Claim.Coder, row.Claim.Date));
        Assert.Equal(claim.Cites, row.Claim.Cites);
        row = (await Follow("n", new Step(Hop.Out) { Fields = Fields.Facets })).Rows.Single();
        Assert.Equal(("{}", "{}"), (row.Node!.Details.Json, row.Claim!.Details.Json));
    }

    private static Claim WithFacets(string id, string facet, string value) => facet switch
    {
        "basis" => Claim(id, "x", "x") with { Basis = value },
        "attribution" => Claim(id, "x", "x") with { Attribution = value },
        "evidence" => Claim(id, "x", "x") with { Evidence = value },
        "modality" => Claim(id, "x", "x") with { Modality = value },
        "direction" => Claim(id, "x", "x") with { Direction = value },
        "population" => Claim(id, "x", "x") with { Population = value },
        "level" => Claim(id, "x", "x") with { Level = value },
        "confidence" => Claim(id, "x", "x") with { Confidence = value },
        "status" => Claim(id, "x", "x") with { Status = value },
        _ => throw new ArgumentException($"This test does not know the facet '{facet}'.", nameof(facet)),
    };
}
