using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Questions;

/// <summary>For each question what the whole answer must be, counted by walking over graph-seed.</summary>
internal static class SeedAnswers
{
    private const string Barrier = "barrier.professional-culture-differences";
    private const string Work = "work.rushmer-pallis-2002";

    private static readonly IReadOnlyList<Claim> Evidence = [.. RealSeed.Content.Claims.Where(RealSeed.Counts)];
    private static readonly ILookup<string, Claim> ByPredicate = Evidence.ToLookup(c => c.Predicate);
    private static readonly Dictionary<string, Claim> Reports = ByPredicate["reports"].ToDictionary(c => c.Object);
    private static readonly HashSet<string> TwoFrameworks = RealSeed.OfKind["element"].Where(e => e.Home is "framework.cohen" or "framework.valentijn").Select(e => e.Id).ToHashSet();

    public static IReadOnlyDictionary<string, Action<JsonElement>> Checks { get; } = new Dictionary<string, Action<JsonElement>>
    {
        ["Which sources report a given barrier, and by which attribution?"] = SourcesOfABarrier,
        ["Which enablers address it, and in which documents?"] = EnablersOfABarrier,
        ["Where do sources contradict or qualify each other?"] = Disagreements,
        ["What does a named work report, and who says so?"] = WhatAWorkReports,
        ["Which elements of each framework have no, only inferred, or only second-hand evidence?"] = ThinElements,
        ["What separates two sectors' views?"] = TwoSectors,
        ["Which outcomes are claimed for service users, professionals and services, and how well evidenced is each?"] = Outcomes,
        ["What fits neither framework?"] = Residuals,
        ["On how many different works does a statement rest?"] = WorksBehind,
    };

    private static void SourcesOfABarrier(JsonElement data)
    {
        var expected = Naming(Barrier).Select(f => $"{f} {Reports[f].Source} {Reports[f].Attribution} {Reports[f].Cites.Count}");
        Same(expected, data.List("barrier.findings.nodes").Select(n =>
        {
            var edge = Assert.Single(n.List("reportedBy.edges"));
            return $"{n.Text("id")} {IdOf(edge.Text("node.label")!)} {Slug(edge.Text("claim.attribution"))} {edge.List("claim.cites.nodes").Count}";
        }));
    }

    private static void EnablersOfABarrier(JsonElement data) => Same(
        ByPredicate["addresses"].Where(c => c.Object == Barrier).Select(c => $"{c.Subject} {c.Source} {c.Basis}"),
        data.List("barrier.addressedBy.edges").Select(e => $"{e.Text("node.id")} {e.Text("claim.source.id")} {Slug(e.Text("claim.basis"))}"));

    private static void Disagreements(JsonElement data)
    {
        Same(RealSeed.Content.Claims.Where(c => c.Predicate == "contradicts" && c.Status != "rejected").Select(Ends), data.List("contradictions.nodes").Select(Ends));
        Same(ByPredicate["qualifies"].Select(Ends), data.List("qualifications.nodes").Select(Ends));
        // No condition stands at present; one that comes has to be found.
        Assert.Equal(ByPredicate["conditional-on"].Select(Ends).Order(StringComparer.Ordinal), data.List("conditions.nodes").Select(Ends).Order(StringComparer.Ordinal));
    }

    private static void WhatAWorkReports(JsonElement data) => Same(
        ByPredicate["reports"].Where(c => c.Cites.Contains(Work)).Select(c => $"{c.Object} {c.Attribution} {c.Cites.Count}"),
        data.List("work.standsBehind.nodes").Select(n => $"{n.Text("object.id")} {Slug(n.Text("attribution"))} {n.Number("cites.totalCount")}"));

    private static void ThinElements(JsonElement data)
    {
        var concerns = ByPredicate["concerns"].ToLookup(c => c.Object);
        Same(TwoFrameworks.Where(e => !concerns[e].Any()), Ids(data, "none"));
        Same(TwoFrameworks.Where(e => concerns[e].Any() && concerns[e].All(c => c.Basis == "inferred")), Ids(data, "onlyInferred"));
        Same(TwoFrameworks.Where(e => concerns[e].Any() && concerns[e].All(c => Reports[c.Subject].Attribution != "own")), Ids(data, "onlySecondHand"));
    }

    private static void TwoSectors(JsonElement data)
    {
        var (health, social) = (About("sector.health"), About("sector.social-care"));
        Same(health.Intersect(social).Where(f => RealSeed.Node(f).Type == "sector-difference"), Ids(data, "differences"));
        Same(health.Except(social), Ids(data, "ofHealthAlone"));
        Same(social.Except(health), Ids(data, "ofSocialCareAlone"));
    }

    private static void Outcomes(JsonElement data)
    {
        var outcomes = RealSeed.OfKind["outcome"].ToList();
        Same(outcomes.Select(o => o.Id), data.List("claimed.rows").Select(r => r.Text("id")!));
        Same(
            outcomes.Where(o => Naming(o.Id).Any()).Select(o => $"{o.Id} {o.Details.Text("for")} {Cell(Naming(o.Id))}"),
            data.List("claimed.cells").Select(c => $"{c.Text("row.id")} {Slug(c.Text("row.for"))} {Cell(c)}"));
        Same(
            outcomes.Where(o => Naming(o.Id).Any(IsOwnData)).Select(o => o.Id), data.List("fromOwnData.cells").Select(c => c.Text("row.id")!));
        var qualified = ByPredicate["qualifies"].Select(c => c.Object).ToHashSet();
        Same(Reports.Keys.Where(f => RealSeed.Node(f).Type == "outcome" && qualified.Contains(f)), Ids(data, "caveated"));
    }

    private static void Residuals(JsonElement data) => Same(
        RealSeed.OfKind["residual"].Select(r => $"{r.Id}: {string.Join(' ', ByPredicate["falls-outside"].Where(c => c.Object == r.Id).Select(c => c.Subject).Order(StringComparer.Ordinal))}"),
        data.List("residuals.nodes").Select(n => $"{n.Text("id")}: {string.Join(' ', n.List("findings.nodes").Select(f => f.Text("id")!).Order(StringComparer.Ordinal))}"));

    private static void WorksBehind(JsonElement data)
    {
        Assert.Equal(Cell(Naming(Barrier)), Cell(Assert.Single(data.List("gapMap.cells"))));
        Same(Naming(Barrier).SelectMany(f => Reports[f].Cites), data.Texts("barrier.findings.nodes.reportedBy.edges.claim.cites.nodes.id"));
    }

    private static List<string> Naming(string concept) => [.. ByPredicate["identifies"].Where(c => c.Object == concept && Reports.ContainsKey(c.Subject)).Select(c => c.Subject).Distinct()];

    private static HashSet<string> About(string sector) => ByPredicate["about"].Where(c => c.Object == sector && Reports.ContainsKey(c.Subject)).Select(c => c.Subject).ToHashSet();

    private static bool IsOwnData(string finding) => Reports[finding] is { Evidence: "own-data", Modality: "asserted" };

    /// <summary>The rule of counting: a document for its own statements, the works it names for the rest, the unnamed apart.</summary>
    private static string Cell(List<string> findings)
    {
        var reports = findings.Select(f => Reports[f]).ToList();
        var works = reports.SelectMany(r => r.Attribution == "own" ? [r.Source] : r.Cites).Distinct().Count();
        return $"{reports.Select(r => r.Source).Distinct().Count()} {works} {reports.Where(r => r.Attribution == "unattributed").Select(r => r.Source).Distinct().Count()} {findings.Count}";
    }

    private static string Cell(JsonElement cell) => $"{cell.Number("documents")} {cell.Number("works")} {cell.Number("unknownWorks")} {cell.Number("findings")}";

    private static IEnumerable<string> Ids(JsonElement data, string list)
    {
        var ids = data.List($"{list}.nodes").Select(n => n.Text("id")!).ToList();
        Assert.Equal(data.Number($"{list}.totalCount"), ids.Count);
        return ids;
    }

    private static string Ends(Claim claim) => $"{claim.Id} {claim.Subject} {claim.Object}";

    private static string Ends(JsonElement claim) => $"{claim.Text("id")} {claim.Text("subject.id")} {claim.Text("object.id")}";

    private static string? Slug(string? name) => name?.ToLowerInvariant().Replace('_', '-');

    private static string IdOf(string label) => RealSeed.OfKind["work"].Single(w => w.Label == label).Id;

    private static void Same(IEnumerable<string> expected, IEnumerable<string> found)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(wanted);
        Assert.Equal(wanted, found.Order(StringComparer.Ordinal));
    }
}
