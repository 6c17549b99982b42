using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>For every paragraph of every manifest, what was coded from it or why nothing was.</summary>
public static class CoverageLedger
{
    /// <summary>One line for each paragraph, in the order of the documents and their paragraphs.</summary>
    public static IEnumerable<CoverageEntry> Of(SeedContent seed)
    {
        var at = seed.Nodes.Where(n => n.Kind != NodeKinds.Paragraph && n.Paragraph is not null).Select(n => (n.Paragraph!, n.Id))
            .Concat(seed.Claims.Where(c => c.Paragraph is not null).Select(c => (c.Paragraph!, c.Id)))
            .Concat(seed.Nodes.Where(n => n.Kind == NodeKinds.Work && n.Details["citedAs"] is not null)
                .SelectMany(n => n.Details["citedAs"]!.Value.EnumerateArray()
                    .Where(c => c.TryGetProperty("at", out _)).Select(c => (c.GetProperty("at").GetString()!, n.Id))))
            .ToLookup(p => p.Item1, p => p.Id);
        return seed.Nodes.Where(n => n.Kind == NodeKinds.Paragraph).OrderBy(n => n.Home, StringComparer.Ordinal).ThenBy(n => n.Number)
            .Select(n => new CoverageEntry(n, [.. at[n.Id].Distinct()], Reason(n)));
    }

    internal static IEnumerable<string> Paragraphs(SeedMapping uncoded) => uncoded.OwnValue("at") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => many.OfType<YamlScalarNode>().Select(s => s.Value ?? ""),
        _ => [],
    };

    private static string? Reason(Node paragraph) =>
        paragraph.Details.Text("uncoded") ?? (paragraph.Details["heading"] is { ValueKind: System.Text.Json.JsonValueKind.True } ? "heading" : null);
}
