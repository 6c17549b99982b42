using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>One selected field: the places of its lists among those of the row, and the plan of what is selected in it.</summary>
/// <param name="Successor">What is to be read of the successor of a tombstone, where the field is that; its ids are not known yet.</param>
public sealed record PlannedField(IReadOnlyList<int> Slots, PlanNode Plan, Selection? Successor = null);
