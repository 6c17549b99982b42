using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A row of the answer with the plan that says which of its lists belongs to which field.</summary>
/// <param name="AsClaim">Whether the object is the claim of the row, where the row has a node too.</param>
public sealed record PlannedRow(Row Row, PlanNode Plan, bool AsClaim) : IPlanned
{
    /// <summary>The name in the schema of the type of what the row stands for.</summary>
    public string TypeName => AsClaim || Row.Node is null ? "Claim" : Row.Node.Kind.TypeName;
}
