using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>Findings, claims and works can be filtered by every facet; what each filter counts is what a walk over graph-seed counts.</summary>
public sealed class FacetTests(SiteFixture site)
{
    private const string Reach = "element.cohen.mental-model", Health = "sector.health", Document = "work.hope-ics-cyp", Placed = "work.kaehne-2016";

    private static readonly string[] Facets =
        ["kind", "framework element", "work", "sector", "basis", "attribution", "evidence", "modality", "direction", "status", "confidence", "year", "population", "jurisdiction"];

    private static readonly string[] Lists = ["claims", "findings", "works"];

    private static readonly IReadOnlyList<Claim> Evidence = [.. RealSeed.Content.Claims.Where(RealSeed.Counts)];

    private static readonly IReadOnlyList<Claim> Reports = [.. Evidence.Where(c => c.Predicate == Predicates.Reports.Slug)];

    public static TheoryData<string, string> Cells => [.. Lists.SelectMany(list => Facets.Select(facet => (list, facet)))];

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Every_list_is_filtered_by_every_facet(string list, string facet)
    {
        var (filter, expected) = list switch { "claims" => OfClaims(facet), "findings" => OfFindings(facet), _ => OfWorks(facet) };

        Assert.True(expected > 0, "The seed has nothing of it: the test says nothing.");
        Assert.Equal(expected, (await site.Client.AskAsync($"{{ {list}(first: 0, filter: {{ {filter} }}) {{ totalCount }} }}")).Number($"{list}.totalCount"));
    }

    private static (string Filter, int Expected) OfClaims(string facet) => facet switch
    {
        "kind" => ("subjectKinds: [WORK], objectKinds: [ELEMENT, SECTOR]", Evidence.Count(c => (KindOf(c.Subject), KindOf(c.Object)) is ("work", "element" or "sector"))),
        "framework element" => ($"objects: [\"{Reach}\"]", Evidence.Count(c => c.Object == Reach)),
        "work" => ($"sources: [\"{Document}\"]", Evidence.Count(c => c.Source == Document)),
        "sector" => ($"objects: [\"{Health}\"]", Evidence.Count(c => c.Object == Health)),
        _ => (Of(facet).Filter, (facet == "status" ? RealSeed.Content.Claims : Evidence).Count(Of(facet).Passes)),
    };

    private static (string Filter, int Expected) OfFindings(string facet) => facet switch
    {
        "kind" => ("types: [BARRIER]", Reports.Count(r => RealSeed.Node(r.Object).Type == "barrier")),
        "framework element" => ($"concerns: [\"{Reach}\"]", Subjects("concerns", c => c.Object == Reach)),
        "work" => ($"documents: [\"{Document}\"]", Reports.Count(r => RealSeed.Node(r.Object).Home == Document)),
        "sector" => ($"about: [\"{Health}\"]", Subjects("about", c => c.Object == Health)),
        "basis" => ($"concerns: [\"{Reach}\"], link: {{ basis: [INFERRED] }}", Subjects("concerns", c => c.Object == Reach && c.Basis == "inferred")),
        _ => ($"report: {{ {Of(facet).Filter} }}", RealSeed.Content.Claims.Where(c => c.Predicate == "reports" && (facet == "status" || RealSeed.Counts(c)) && Of(facet).Passes(c)).Select(c => c.Object).Distinct().Count()),
    };

    private static (string Filter, int Expected) OfWorks(string facet) => facet switch
    {
        "kind" => ("types: [STUDY]", RealSeed.OfKind["work"].Count(w => w.Type == "study")),
        "framework element" => ($"locatedIn: [\"{Reach}\"]", Subjects("located-in", c => c.Object == Reach)),
        "work" => ($"citedBy: [\"{Placed}\"]", Evidence.Where(c => c.Predicate == "cites" && c.Subject == Placed).Select(c => c.Object).Distinct().Count()),
        "sector" => ($"samples: [\"{Health}\"]", Subjects("samples", c => c.Object == Health)),
        "basis" => ("locatedInFrameworks: [\"framework.cohen\"], link: { basis: [STATED] }", Subjects("located-in", c => c.Basis == "stated" && RealSeed.Node(c.Object).Home == "framework.cohen")),
        "year" => ("yearFrom: 2008", RealSeed.OfKind["work"].Count(w => w.Year >= 2008)),
        "jurisdiction" => ("jurisdictions: [\"England\"]", RealSeed.OfKind["work"].Count(w => w.Jurisdiction == "England")),
        _ => ($"report: {{ {Of(facet).Filter} }}", RealSeed.Content.Claims.Where(c => c.Predicate == "reports" && (facet == "status" || RealSeed.Counts(c)) && Of(facet).Passes(c)).Select(c => c.Subject).Distinct().Count()),
    };

    /// <summary>The filter of a claim by one facet, in GraphQL and as a walk has it.</summary>
    private static (string Filter, Func<Claim, bool> Passes) Of(string facet) => facet switch
    {
        "basis" => ("basis: [INFERRED]", c => c.Basis == "inferred"),
        "attribution" => ("attribution: [OWN]", c => c.Attribution == "own"),
        "evidence" => ("evidence: [OWN_DATA, OPINION]", c => c.Evidence is "own-data" or "opinion"),
        "modality" => ("modality: [HEDGED]", c => c.Modality == "hedged"),
        "direction" => ("direction: [HINDERS]", c => c.Direction == "hinders"),
        "status" => ("status: [ACCEPTED]", c => c.Status == "accepted" && c.Basis != "self-reported"),
        "confidence" => ("confidence: [HIGH]", c => c.Confidence == "high"),
        "year" => ("yearFrom: 2008, yearTo: 2015", c => c.Year is >= 2008 and <= 2015),
        "population" => ("population: [CHILDREN]", c => c.Population == "children"),
        "jurisdiction" => ("jurisdictions: [\"England\"]", c => c.Jurisdiction == "England"),
        _ => throw new ArgumentOutOfRangeException(nameof(facet), facet, "There is no such facet."),
    };

    private static int Subjects(string predicate, Func<Claim, bool> which) => Evidence.Where(c => c.Predicate == predicate && which(c)).Select(c => c.Subject).Distinct().Count();

    private static string? KindOf(string id) => RealSeed.Content.Nodes.FirstOrDefault(n => n.Id == id)?.Kind.Slug;
}
