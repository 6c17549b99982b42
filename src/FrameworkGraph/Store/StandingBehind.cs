namespace FrameworkGraph.Store;

/// <summary>A work that a document names behind statements of its own, and behind how many.</summary>
public sealed record StandingBehind(string Work, string Document, int Findings);
