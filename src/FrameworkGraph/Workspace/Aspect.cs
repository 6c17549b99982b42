namespace FrameworkGraph.Workspace;

/// <summary>One thing that is observed of a construct, with its own kinds: kinds, no degrees.</summary>
/// <param name="Kinds">Key and words of each kind.</param>
public sealed record Aspect(string Key, string Asks, IReadOnlyList<(string Key, string Says)> Kinds);
