namespace FrameworkGraph.Seed;

/// <summary>A node or claim of graph-seed with the place where it is written.</summary>
internal sealed record SeedEntry<T>(T Value, SeedMapping Written);
