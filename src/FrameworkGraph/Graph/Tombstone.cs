namespace FrameworkGraph.Graph;

/// <summary>An id that was merged or withdrawn and is never used again.</summary>
/// <param name="SupersededBy">The node or claim that stands in its place; null: withdrawn, and nothing does.</param>
/// <param name="Reason">Why.</param>
public sealed record Tombstone(string Id, string? SupersededBy, string? Reason);
