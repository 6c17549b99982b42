namespace FrameworkGraph.Analysis;

/// <summary>What a store tells of a map of evidence, as <see cref="PatternCounter.Kind"/> says. What it names, it names by whole numbers from 1 up.</summary>
public readonly record struct PatternRow(PatternCounter.Kind Kind, bool Own, long First, long Second, long Work, string? Id);
