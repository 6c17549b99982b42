namespace FrameworkGraph.Store;

/// <summary>One claim of a chain, and which way the chain goes over it.</summary>
public sealed record PathStep(string Claim, string From, string To);
