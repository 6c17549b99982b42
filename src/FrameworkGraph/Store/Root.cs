namespace FrameworkGraph.Store;

/// <summary>Where a selection begins.</summary>
public abstract record Root
{
    /// <summary>Nodes and claims by id: one row for each id found, in the order asked, on one page; ids not found or not visible give no row.</summary>
    public sealed record ByIds(IReadOnlyList<string> Ids) : Root;

    /// <summary>Nodes that pass a filter.</summary>
    public sealed record Nodes(NodeFilter Filter) : Root;

    /// <summary>Claims that pass a filter.</summary>
    public sealed record Claims(ClaimFilter Filter) : Root;

    /// <summary>Nodes whose words match; <see cref="FrameworkGraph.Search.Words"/> says how, <see cref="FrameworkGraph.Search.Rank"/> in which order.</summary>
    public sealed record Search(string Text, NodeFilter Filter) : Root;
}
