using FrameworkGraph.Graph;

namespace FrameworkGraph.Seed;

/// <summary>One paragraph of the ledger.</summary>
/// <param name="Coded">The ids of nodes and claims that stand there.</param>
/// <param name="Reason">Why nothing was coded, where a reason is given.</param>
public sealed record CoverageEntry(Node Paragraph, IReadOnlyList<string> Coded, string? Reason)
{
    public bool IsCovered => Coded.Count > 0 || Reason is not null;
}
