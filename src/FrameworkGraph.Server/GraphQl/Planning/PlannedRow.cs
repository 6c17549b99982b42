using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A row of the answer with the plan that says which of its lists belongs to which field.</summary>
/// <param name="AsClaim">Whether the object is the claim of the row, where the row has a node too.</param>
public sealed record PlannedRow(Row Row, PlanNode Plan, bool AsClaim);
