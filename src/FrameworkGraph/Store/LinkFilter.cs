namespace FrameworkGraph.Store;

/// <summary>A link that a node must have.</summary>
/// <param name="Hop"><see cref="Store.Hop.Out"/>, <see cref="Store.Hop.In"/> or <see cref="Store.Hop.Both"/>.</param>
/// <param name="Claim">Which claims count as the link.</param>
/// <param name="Others">The ids at the other end; null: any.</param>
/// <param name="OtherHomes">Where the node at the other end belongs; null: anywhere.</param>
/// <param name="Absent">True: the node must have no such link.</param>
public sealed record LinkFilter(
    Hop Hop, ClaimFilter Claim, IReadOnlyList<string>? Others = null, IReadOnlyList<string>? OtherHomes = null, bool Absent = false);
