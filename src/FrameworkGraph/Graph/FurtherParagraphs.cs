namespace FrameworkGraph.Graph;

/// <summary>The paragraphs beyond the first where something stands, as a store keeps them: nothing stands twice in one, whatever its record repeats.</summary>
public static class FurtherParagraphs
{
    public static IEnumerable<string> Of(Node node) => Of(node.Paragraph, node.AlsoAt);

    public static IEnumerable<string> Of(Claim claim) => Of(claim.Paragraph, claim.AlsoAt);

    private static IEnumerable<string> Of(string? first, IReadOnlyList<string> alsoAt) => alsoAt.Where(p => p != first).Distinct(StringComparer.Ordinal);
}
