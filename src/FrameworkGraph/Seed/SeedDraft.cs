using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Seed;

/// <summary>What has been read so far, each with its place.</summary>
internal sealed class SeedDraft
{
    public List<SeedEntry<Node>> Nodes { get; } = [];

    public List<SeedEntry<Claim>> Claims { get; } = [];

    public List<SeedMapping> Uncoded { get; } = [];

    public List<SeedMapping> Tombstones { get; } = [];

    public List<SeedMapping> Decisions { get; } = [];

    /// <summary>Fills in what follows from the rest: the framework of an element, year and jurisdiction of a claim's source, reasons of the ledger.</summary>
    public SeedContent Complete(IReadOnlyList<SeedProblem> problems, IReadOnlyList<SeedDecision>? decisions = null)
    {
        var works = Nodes.Select(n => n.Value).Where(n => n.Kind == NodeKinds.Work).DistinctBy(n => n.Id).ToDictionary(n => n.Id);
        var parents = Claims.Select(c => c.Value).Where(c => c.Predicate == Predicates.PartOf.Slug).ToLookup(c => c.Subject, c => c.Object);
        var reasons = Uncoded.SelectMany(r => CoverageLedger.Paragraphs(r).Select(p => (p, r))).DistinctBy(p => p.p).ToDictionary(p => p.p, p => p.r);
        var decided = (decisions ?? []).ToDictionary(d => d.Claim, StringComparer.Ordinal);
        Claim Decided(Claim claim) => decided.TryGetValue(claim.Id, out var decision) ? DecisionReader.Decided(claim, decision) : claim;
        return new(
            [.. Nodes.Select(n => n.Value.Kind == NodeKinds.Element ? n.Value with { Home = Framework(n.Value.Id, parents, 0) } : WithReason(n.Value, reasons))],
            [.. Claims.Select(c => Decided(works.TryGetValue(c.Value.Source, out var work) ? c.Value with { Year = work.Year, Jurisdiction = work.Jurisdiction } : c.Value))],
            [.. Tombstones.Select(t => new Tombstone(t.Text("id") ?? "", t.Text("supersededBy"), t.Text("reason")))],
            [.. problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)])
        {
            Decisions = decisions ?? [],
            Written = Nodes.Select(n => (n.Value.Id, n.Written)).Concat(Claims.Select(c => (c.Value.Id, c.Written))).DistinctBy(w => w.Id)
                .ToDictionary(w => w.Id, w => (w.Written.File, w.Written.Line), StringComparer.Ordinal),
        };
    }

    private static string? Framework(string id, ILookup<string, string> parents, int depth) =>
        parents[id].FirstOrDefault(p => p.StartsWith("framework.", StringComparison.Ordinal))
        ?? (depth > 5 ? null : parents[id].Select(p => Framework(p, parents, depth + 1)).FirstOrDefault(f => f is not null));

    private static Node WithReason(Node node, Dictionary<string, SeedMapping> reasons)
    {
        if (node.Kind != NodeKinds.Paragraph || !reasons.TryGetValue(node.Id, out var row))
        {
            return node;
        }

        var json = JsonNode.Parse(node.Details.Json)!.AsObject();
        json["uncoded"] = row.Text("reason");
        if (row.Text("note") is { } note)
        {
            json["uncodedNote"] = note;
        }

        return node with { Details = new(json.ToJsonString(SeedJson.Options)) };
    }
}
