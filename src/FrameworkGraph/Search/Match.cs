namespace FrameworkGraph.Search;

/// <summary>A text of a node in which words searched for were found.</summary>
/// <param name="Field">The field that holds it; a field that is a list gives a match for each of its texts.</param>
/// <param name="Text">The whole text.</param>
/// <param name="Spans">The parts that matched, in their order; of each word as much as was searched for.</param>
public sealed record Match(string Field, string Text, IReadOnlyList<Span> Spans);
