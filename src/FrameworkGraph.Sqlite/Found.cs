using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>A row with the keys by which the next level starts from it; 0 where it has no node or no claim.</summary>
internal readonly record struct Found(Row Row, long Node, long Claim)
{
    /// <summary>The key that a step starts from; 0: from nothing.</summary>
    public long Start(Step step) => HopSql.StartsAtClaim(step.Hop) || step.FromClaim ? Row.Claim is null ? 0 : Claim : Row.Node is null ? Claim : Node;
}
