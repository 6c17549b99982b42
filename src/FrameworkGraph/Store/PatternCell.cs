namespace FrameworkGraph.Store;

/// <summary>One cell of a count. Evidence is counted in documents and different works, never in claims.</summary>
/// <param name="Row">The id of the row.</param>
/// <param name="Column">The id of the column; empty when there are no columns.</param>
/// <param name="Findings">How many findings make the pattern; shown beside the evidence, never as its count.</param>
/// <param name="Documents">How many documents carry them.</param>
/// <param name="Works">How many works stand behind them: a document for what it says on its own account, the works it names for the rest.</param>
/// <param name="UnknownWorks">How many documents report, not as their own, without naming a work; these may rest on works already counted.</param>
public sealed record PatternCell(string Row, string Column, int Findings, int Documents, int Works, int UnknownWorks);
