using FrameworkGraph.Graph;

namespace FrameworkGraph.Workspace;

/// <summary>What people's own work puts into the graph.</summary>
/// <param name="Shared">Nodes that several pieces of work share: made when first needed, and left there.</param>
public sealed record ProjectedRows(IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, IReadOnlyList<Node> Shared)
{
    public static readonly ProjectedRows None = new([], [], []);
}
