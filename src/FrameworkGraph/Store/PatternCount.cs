namespace FrameworkGraph.Store;

/// <summary>
/// Counts the pattern row ← claim — finding — claim → column. Status and facets are those of the link to the row.
/// </summary>
/// <param name="Rows">Which nodes stand in the rows (targets of claims out of findings).</param>
/// <param name="Columns">Which nodes stand in the columns; null: no columns, each finding counts once for its row.</param>
/// <param name="Links">Which claims out of findings count, on both sides.</param>
/// <param name="Reports">Which reports of findings count: their attribution, evidence, modality and so on.</param>
public sealed record PatternCount(NodeFilter Rows, NodeFilter? Columns, ClaimFilter Links, ClaimFilter Reports);
