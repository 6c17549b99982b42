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
        var at = seed.Nodes.Where(n => n.Kind != NodeKinds.Paragraph).SelectMany(n => Places(n.Paragraph, n.Details).Select(p => (p, n.Id)))
            .Concat(seed.Claims.SelectMany(c => Places(c.Paragraph, c.Details).Select(p => (p, c.Id))))
            .Concat(seed.Nodes.Where(n => n.Kind == NodeKinds.Work && n.Details["citedAs"] is not null)
                .SelectMany(n => n.Details["citedAs"]!.Value.EnumerateArray()
                    .Where(c => c.TryGetProperty("at", out _)).Select(c => (c.GetProperty("at").GetString()!, n.Id))))
            .ToLookup(p => p.Item1, p => p.Id);
        return seed.Nodes.Where(n => n.Kind == NodeKinds.Paragraph).OrderBy(n => n.Home, StringComparer.Ordinal).ThenBy(n => n.Number)
            .Select(n => new CoverageEntry(n, [.. at[n.Id].Distinct()], Reason(n)));
    }

    /// <summary>Every paragraph where something stands.</summary>
    internal static IEnumerable<string> Places(string? first, Details details) => first is null
        ? []
        : (details[FieldReader.AlsoAtName]?.EnumerateArray().Select(p => p.GetString()!) ?? []).Prepend(first);

    internal static IEnumerable<string> Paragraphs(SeedMapping uncoded) => uncoded.OwnValue("at") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => many.OfType<YamlScalarNode>().Select(s => s.Value ?? ""),
        _ => [],
    };

    private static string? Reason(Node paragraph) =>
        paragraph.Details.Text("uncoded") ?? (paragraph.Details["heading"] is { ValueKind: System.Text.Json.JsonValueKind.True } ? "heading" : null);
}
