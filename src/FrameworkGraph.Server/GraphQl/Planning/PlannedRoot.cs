using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A root field: its selection, then its list of the answer, or what is wrong with its arguments.</summary>
public sealed class PlannedRoot(PlanNode plan)
{
    public PlanNode Plan { get; } = plan;

    public Selection? Selection { get; init; }

    public Connection? List { get; set; }

    public ApiError? Error { get; set; }
}
