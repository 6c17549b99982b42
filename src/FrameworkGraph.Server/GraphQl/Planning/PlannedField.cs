namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>One selected field: the places of its lists among those of the row, and the plan of what is selected in it.</summary>
public sealed record PlannedField(IReadOnlyList<int> Slots, PlanNode Plan);
