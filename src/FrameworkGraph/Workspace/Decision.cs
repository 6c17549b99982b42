namespace FrameworkGraph.Workspace;

/// <summary>Where a curator put a claim, over where it stood before any decision.</summary>
/// <param name="OriginalStatus">The status without the decision: that of the seed or of the proposal.</param>
/// <param name="OriginalDetails">The details without the decision, as JSON.</param>
public sealed record Decision(string Claim, string Status, string? Reason, string Actor, string OriginalStatus, string OriginalDetails);
