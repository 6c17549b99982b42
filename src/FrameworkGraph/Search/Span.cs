namespace FrameworkGraph.Search;

/// <summary>A part of a text, in UTF-16 code units as .NET, Java and JavaScript count them.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Right behind its end.</param>
public sealed record Span(int Start, int End);
