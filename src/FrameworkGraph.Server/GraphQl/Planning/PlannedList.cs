using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A list of the answer with the plan of what is selected in it.</summary>
public sealed record PlannedList(Connection List, PlanNode Plan) : IPlanned;
