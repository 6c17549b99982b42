using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What was read for an operation.</summary>
/// <param name="Roots">By response key.</param>
/// <param name="Revisions">At which state it was read; null when nothing was, or the data changed meanwhile.</param>
public sealed record PlannedAnswer(IReadOnlyDictionary<string, PlannedRoot> Roots, Revisions? Revisions);
