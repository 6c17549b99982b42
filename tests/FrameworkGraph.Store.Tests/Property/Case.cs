using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>One graph and what is asked of it.</summary>
public sealed record Case(IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, Viewer Viewer, IReadOnlyList<Selection> Selections, PatternCount Count, PathQuery Path);
