namespace FrameworkGraph.Neo4j;

/// <summary>How an import begins.</summary>
/// <param name="Same">Whether the release is served already.</param>
/// <param name="Slot">Where the new evidence goes.</param>
/// <param name="Live">Where the evidence lies that is served.</param>
/// <param name="Leftovers">Slots that hold what nobody serves.</param>
internal sealed record ImportStart(bool Same, string Slot, string Live, IReadOnlyList<string> Leftovers);
