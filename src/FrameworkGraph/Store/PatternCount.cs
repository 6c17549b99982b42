namespace FrameworkGraph.Store;

/// <summary>
/// Counts the pattern row ← claim — finding — claim → column. A link is a claim out of a finding.
/// </summary>
/// <param name="Rows">Which nodes stand in the rows: targets of claims out of findings or, when their only kind is `work`, the documents that hold the findings.</param>
/// <param name="Columns">The same of the columns; null: no columns, each finding counts once for its row.</param>
/// <param name="Links">Which claims out of findings count, on both sides.</param>
/// <param name="Reports">Which reports of findings count: their attribution, evidence, modality and so on.</param>
public sealed record PatternCount(NodeFilter Rows, NodeFilter? Columns, ClaimFilter Links, ClaimFilter Reports);
