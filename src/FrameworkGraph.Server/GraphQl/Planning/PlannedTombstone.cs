using FrameworkGraph.Graph;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What stands in an answer for an id that was merged or withdrawn.</summary>
public sealed record PlannedTombstone(Tombstone Tombstone, PlannedRoot Root) : IPlanned
{
    /// <summary>The name of the type in the schema.</summary>
    public const string TypeName = "Tombstone";

    public PlanNode Plan => Root.Plan;
}
