using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Seed;

/// <summary>The curated evidence as read from graph-seed.</summary>
/// <param name="Problems">What is wrong; when there is anything, nothing may be loaded.</param>
public sealed record SeedContent(
    IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, IReadOnlyList<Tombstone> Tombstones, IReadOnlyList<SeedProblem> Problems)
{
    /// <summary>The hash of all that is loaded: the name under which this evidence can be cited.</summary>
    public string Release => field ??= EvidenceHash.Of(Nodes, Claims, Tombstones);

    /// <summary>What curators decided; the claims stand as decided already.</summary>
    public IReadOnlyList<SeedDecision> Decisions { get; init; } = [];

    /// <summary>Decisions on claims that are not there: they change nothing, and should be told to whoever loads this.</summary>
    public IEnumerable<SeedDecision> LooseDecisions => Decisions.Where(d => !Written.ContainsKey(d.Claim));

    /// <summary>Where each node and claim is written, by id.</summary>
    public required IReadOnlyDictionary<string, (string File, int Line)> Written { get; init; }

    internal SeedProblem ProblemAt(string id, string rule, string message) => new(Written[id].File, Written[id].Line, rule, message);
}
