using FrameworkGraph.Graph;

namespace FrameworkGraph.Seed;

/// <summary>The curated evidence as read from graph-seed.</summary>
/// <param name="Release">A hash over every file read: the name under which this evidence can be cited.</param>
/// <param name="Problems">What is wrong; when there is anything, nothing may be loaded.</param>
public sealed record SeedContent(
    IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, IReadOnlyList<Tombstone> Tombstones, string Release, IReadOnlyList<SeedProblem> Problems)
{
    /// <summary>Where each node and claim is written, by id.</summary>
    public required IReadOnlyDictionary<string, (string File, int Line)> Written { get; init; }

    internal SeedProblem ProblemAt(string id, string rule, string message) => new(Written[id].File, Written[id].Line, rule, message);
}
