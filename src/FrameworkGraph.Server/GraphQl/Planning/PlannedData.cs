namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>The data of an answer before they are written.</summary>
internal sealed record PlannedData(OperationPlan Plan, PlannedAnswer Answer);
