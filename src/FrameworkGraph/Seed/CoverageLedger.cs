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
        var at = seed.Nodes.Where(n => n.Kind != NodeKinds.Paragraph).SelectMany(n => Places(n.Paragraph, n.AlsoAt).Select(p => (p, n.Id)))
            .Concat(seed.Claims.SelectMany(c => Places(c.Paragraph, c.AlsoAt).Select(p => (p, c.Id))))
            .Concat(seed.Nodes.SelectMany(n => PlacesWithin(n).Select(p => (p, n.Id))))
            .ToLookup(p => p.p, p => p.Id);
        return seed.Nodes.Where(n => n.Kind == NodeKinds.Paragraph).OrderBy(n => n.Home, StringComparer.Ordinal).ThenBy(n => n.Number)
            .Select(n => new CoverageEntry(n, [.. at[n.Id].Distinct()], Reason(n)));
    }

    /// <summary>Every paragraph where something stands.</summary>
    internal static IEnumerable<string> Places(string? first, IReadOnlyList<string> further) => first is null ? [] : further.Prepend(first);

    /// <summary>The paragraphs that a node's records name, such as those of a citation as printed.</summary>
    internal static IEnumerable<string> PlacesWithin(Node node) =>
        from field in node.Kind.Fields
        where field.Of is not null && field.Of.Fields.Any(f => f.Type == Shape.Paragraph)
        from record in node.Details[field.Name]?.EnumerateArray() ?? default
        from place in field.Of!.Fields
        where place.Type == Shape.Paragraph && record.TryGetProperty(place.Name, out _)
        select record.GetProperty(place.Name).GetString();

    internal static IEnumerable<string> Paragraphs(SeedMapping uncoded) => uncoded.OwnValue("at") switch
    {
        YamlScalarNode { Value: { } one } => [one],
        YamlSequenceNode many => many.OfType<YamlScalarNode>().Select(s => s.Value ?? ""),
        _ => [],
    };

    private static string? Reason(Node paragraph) =>
        paragraph.Details.Text("uncoded") ?? (paragraph.Details["heading"] is { ValueKind: System.Text.Json.JsonValueKind.True } ? "heading" : null);
}
