using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Exchange;

/// <summary>The same graph with every claim as it stood before curators decided here, for a format that carries the decisions beside it.</summary>
internal sealed class UndecidedSource(GraphSource source, IReadOnlyList<KeptDecision> decisions) : GraphSource
{
    private readonly Dictionary<string, Decision> _decisions = decisions.ToDictionary(d => d.Decision.Claim, d => d.Decision, StringComparer.Ordinal);

    public override string Release => source.Release;

    public override IAsyncEnumerable<Node> NodesAsync(NodeFilter filter, CancellationToken cancellation) => source.NodesAsync(filter, cancellation);

    public override IAsyncEnumerable<Claim> ClaimsAsync(ClaimFilter filter, CancellationToken cancellation) => source.ClaimsAsync(filter, cancellation)
        .Select(c => _decisions.TryGetValue(c.Id, out var decision) ? c with { Status = decision.OriginalStatus, Details = Plain(decision.OriginalDetails) } : c);

    public override Task<IReadOnlyList<Tombstone>> TombstonesAsync(CancellationToken cancellation) => source.TombstonesAsync(cancellation);

    public override Task<IReadOnlyList<KeptDecision>> DecisionsAsync(CancellationToken cancellation) => Task.FromResult(decisions);

    private static Details Plain(string json) => json == Details.Empty.Json ? Details.Empty : new(json);
}
