namespace FrameworkGraph.Store;

/// <summary>Asks what lies around a node or claim.</summary>
/// <param name="Claims">Which claims count.</param>
public sealed record NeighbourQuery(string Id, ClaimFilter Claims);
