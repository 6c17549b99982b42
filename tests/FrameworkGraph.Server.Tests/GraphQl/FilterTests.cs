using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Tests;
using GraphQL.Types;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>Every filter counts what a walk over graph-seed counts.</summary>
public sealed class FilterTests(SiteFixture site)
{
    private static readonly IReadOnlyList<Claim> Evidence = [.. RealSeed.Content.Claims.Where(RealSeed.Counts)];

    public static TheoryData<string> Facets => [.. ClaimFields.Facets.Select(f => f.Name)];

    public static TheoryData<string> Kinds => [.. NodeKinds.All.Select(k => k.Slug)];

    public static TheoryData<string> TypedKinds => [.. NodeKinds.All.Where(k => k.Fields.Any(f => f.Name == "type")).Select(k => k.Slug)];

    [Theory]
    [MemberData(nameof(Facets))]
    public async Task Claims_of_each_value_of_a_facet_are_counted(string facet)
    {
        foreach (var term in ClaimFields.Find(facet)!.Vocabulary!.Terms)
        {
            var from = facet == "status" ? RealSeed.Content.Claims : Evidence;
            Assert.Equal(from.Count(c => c.Facet(facet) == term.Slug), await CountAsync("claims", $"{facet}: [{term.EnumName}]"));
        }
    }

    [Fact]
    public async Task Claims_of_each_predicate_are_counted()
    {
        foreach (var predicate in Predicates.Vocabulary.Terms)
        {
            Assert.Equal(Evidence.Count(c => c.Predicate == predicate.Slug), await CountAsync("claims", $"predicates: [{predicate.EnumName}]"));
        }
    }

    [Fact]
    public async Task Claims_without_filter_are_those_that_count_as_evidence()
    {
        Assert.Equal(Evidence.Count, await CountAsync("claims", ""));
        Assert.Equal(RealSeed.Content.Claims.Count, await CountAsync("claims", "status: [ACCEPTED, DISPUTED, CANDIDATE, REJECTED]"));
    }

    [Fact]
    public async Task Claims_by_ends_source_citation_place_year_and_jurisdiction_are_counted()
    {
        var cited = Evidence.First(c => c.Cites.Count > 0).Cites[0];

        Assert.Equal(Evidence.Count(c => c.Subject == "work.kaehne-2016"), await CountAsync("claims", "subjects: [\"work.kaehne-2016\"]"));
        Assert.Equal(Evidence.Count(c => c.Object == "element.cohen.reach"), await CountAsync("claims", "objects: [\"element.cohen.reach\"]"));
        Assert.Equal(Evidence.Count(c => c.Source == "work.hope-ics-cyp"), await CountAsync("claims", "sources: [\"work.hope-ics-cyp\"]"));
        Assert.Equal(Evidence.Count(c => c.Cites.Contains(cited)), await CountAsync("claims", $"cites: [\"{cited}\"]"));
        Assert.Equal(Evidence.Count(c => c.Paragraph == "kaehne-2016.p12" || c.AlsoAt.Contains("kaehne-2016.p12")), await CountAsync("claims", "paragraphs: [\"kaehne-2016.p12\"]"));
        Assert.Equal(Evidence.Count(c => c.Year >= 2016), await CountAsync("claims", "yearFrom: 2016"));
        Assert.Equal(Evidence.Count(c => c.Year is >= 2008 and <= 2016), await CountAsync("claims", "yearFrom: 2008, yearTo: 2016"));
        Assert.Equal(Evidence.Count(c => c.Jurisdiction == "England"), await CountAsync("claims", "jurisdictions: [\"England\"]"));
        Assert.Equal(
            Evidence.Count(c => c is { Predicate: "concerns", Basis: "inferred", Confidence: "high", Source: "work.eccles-2017" }),
            await CountAsync("claims", "predicates: [CONCERNS], basis: [INFERRED], confidence: [HIGH], sources: [\"work.eccles-2017\"]"));
        Assert.Equal(0, await CountAsync("claims", "subjects: []"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nodes_of_each_kind_are_counted(string kind)
    {
        Assert.Equal(Counted(kind).Count(), await CountAsync(NodeKinds.Named(kind).Plural, ""));
    }

    [Theory]
    [MemberData(nameof(TypedKinds))]
    public async Task Nodes_of_each_type_are_counted(string kind)
    {
        foreach (var term in NodeKinds.Named(kind).Fields.First(f => f.Name == "type").Vocabulary!.Terms)
        {
            Assert.Equal(Counted(kind).Count(n => n.Type == term.Slug), await CountAsync(NodeKinds.Named(kind).Plural, $"types: [{term.EnumName}]"));
        }
    }

    [Fact]
    public async Task Nodes_by_home_year_and_jurisdiction_are_counted()
    {
        Assert.Equal(RealSeed.OfKind["element"].Count(e => e.Home == "framework.valentijn"), await CountAsync("elements", "frameworks: [\"framework.valentijn\"]"));
        Assert.Equal(RealSeed.OfKind["paragraph"].Count(p => p.Home == "work.hope-ics-cyp"), await CountAsync("paragraphs", "documents: [\"work.hope-ics-cyp\"]"));
        Assert.Equal(RealSeed.OfKind["absence"].Count(p => p.Home == "work.kaehne-2016"), await CountAsync("absences", "documents: [\"work.kaehne-2016\"]"));
        Assert.Equal(RealSeed.OfKind["work"].Count(w => w.Year is >= 1999 and <= 2003), await CountAsync("works", "yearFrom: 1999, yearTo: 2003"));
        Assert.Equal(RealSeed.OfKind["work"].Count(w => w.Jurisdiction == "England"), await CountAsync("works", "jurisdictions: [\"England\"]"));
        Assert.Equal(2, await CountAsync("frameworks", "ids: [\"framework.cohen\", \"framework.valentijn\", \"framework.none\"]"));
    }

    [Fact]
    public async Task Findings_by_report_and_link_are_counted()
    {
        var hedged = Evidence.Where(c => c is { Predicate: "reports", Modality: "hedged", Attribution: "own" }).Select(c => c.Object).ToHashSet();
        var sure = Evidence.Where(c => c is { Predicate: "concerns", Confidence: "high", Object: "element.valentijn.shared-vision" }).Select(c => c.Subject).ToHashSet();
        var concernsCohen = Evidence.Where(c => c.Predicate == "concerns" && c.Object.StartsWith("element.cohen.", StringComparison.Ordinal)).Select(c => c.Subject).ToHashSet();

        Assert.Equal(hedged.Count, await CountAsync("findings", "report: { modality: [HEDGED], attribution: [OWN] }"));
        Assert.Equal(sure.Count, await CountAsync("findings", "concerns: [\"element.valentijn.shared-vision\"], link: { confidence: [HIGH] }"));
        Assert.Equal(concernsCohen.Count, await CountAsync("findings", "concernsFrameworks: [\"framework.cohen\"]"));
        Assert.Equal(hedged.Intersect(concernsCohen).Count(), await CountAsync("findings", "concernsFrameworks: [\"framework.cohen\"], report: { modality: [HEDGED], attribution: [OWN] }"));
    }

    [Theory]
    [InlineData("concerns", "element.cohen.mental-model")]
    [InlineData("identifies", "barrier.financial-uncertainty")]
    [InlineData("about", "sector.health")]
    [InlineData("fallsOutside", "residual.power-and-status")]
    public async Task Findings_by_what_they_link_to_are_counted(string field, string id)
    {
        var predicate = field == "fallsOutside" ? "falls-outside" : field;
        var expected = Evidence.Where(c => c.Predicate == predicate && c.Object == id).Select(c => c.Subject).Distinct().Count();

        Assert.True(expected > 0);
        Assert.Equal(expected, await CountAsync("findings", $"{field}: [\"{id}\"]"));
    }

    [Fact]
    public async Task Nodes_by_links_they_have_or_have_not_are_counted()
    {
        var reporting = Evidence.Where(c => c.Predicate == "reports").Select(c => c.Subject).ToHashSet();
        var addressed = Evidence.Where(c => c.Predicate == "addresses").Select(c => c.Object).ToHashSet();
        var inferred = Evidence.Where(c => c is { Predicate: "concerns", Basis: "inferred" }).Select(c => c.Object).ToHashSet();
        var stated = Evidence.Where(c => c is { Predicate: "concerns", Basis: "stated" }).Select(c => c.Object).ToHashSet();

        Assert.Equal(5, reporting.Count);
        Assert.Equal(5, await CountAsync("works", "linked: [{ direction: OUT, claim: { predicates: [REPORTS] } }]"));
        Assert.Equal(RealSeed.OfKind["work"].Count() - 5, await CountAsync("works", "notLinked: [{ direction: OUT, claim: { predicates: [REPORTS] } }]"));
        Assert.Equal(addressed.Count, await CountAsync("barriers", "linked: [{ direction: IN, claim: { predicates: [ADDRESSES] } }]"));
        Assert.Equal(inferred.Except(stated).Count(), await CountAsync("elements", "linked: [{ direction: IN, claim: { predicates: [CONCERNS] } }], notLinked: [{ direction: IN, claim: { predicates: [CONCERNS], basis: [STATED] } }]"));
        Assert.Equal(
            Evidence.Where(c => c.Predicate == "concerns" && RealSeed.Node(c.Subject).Home == "work.hope-ics-cyp").Select(c => c.Object).Distinct().Count(),
            await CountAsync("elements", "linked: [{ direction: IN, claim: { predicates: [CONCERNS] }, otherHomes: [\"work.hope-ics-cyp\"] }]"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    [InlineData("claim")]
    public async Task Field_of_a_filter_that_is_null_is_the_same_as_none(string kind)
    {
        var schema = new ApiSchema();
        schema.Initialize();
        var (list, type) = kind == "claim" ? ("claims", "Claim") : (NodeKinds.Named(kind).Plural, NodeKinds.Named(kind).TypeName);
        var nulls = ((IComplexGraphType)schema.AllTypes[type + "Filter"]!).Fields.Select(f => $"{f.Name}: null").ToList();

        Assert.True(nulls.Count > 2);
        Assert.Equal(await CountAsync(list, ""), await CountAsync(list, string.Join(", ", nulls)));
    }

    [Fact]
    public async Task Relation_fields_keep_their_own_predicate_whatever_the_filter_asks()
    {
        var data = await site.Client.AskAsync("{ node(id: \"element.cohen.reach\") { ... on Element { findings(filter: { predicates: [PART_OF] }) { totalCount } } } }");

        Assert.Equal(0, data.Number("node.findings.totalCount"));
    }

    /// <summary>The nodes of a kind; a finding whose report was turned down or is not decided is none.</summary>
    private static IEnumerable<Node> Counted(string kind)
    {
        var reported = Evidence.Where(c => c.Predicate == "reports").Select(c => c.Object).ToHashSet();
        return RealSeed.OfKind[kind].Where(n => kind != "finding" || reported.Contains(n.Id));
    }

    private async Task<int> CountAsync(string list, string filter) =>
        (await site.Client.AskAsync($"{{ {list}(first: 0, filter: {{ {filter} }}) {{ totalCount }} }}")).Number($"{list}.totalCount");
}
