namespace FrameworkGraph.Seed;

/// <summary>An id that was merged or withdrawn and is never used again.</summary>
public sealed record Tombstone(string Id, string? SupersededBy, string? Reason);
