using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Exchange;

/// <summary>A whole graph that can be read again and again as streams, in ordinal order of ids.</summary>
public abstract class GraphSource
{
    /// <summary>The content hash that names the evidence.</summary>
    public abstract string Release { get; }

    public abstract IAsyncEnumerable<Node> NodesAsync(NodeFilter filter, CancellationToken cancellation);

    public abstract IAsyncEnumerable<Claim> ClaimsAsync(ClaimFilter filter, CancellationToken cancellation);

    /// <summary>Ids that were merged or withdrawn.</summary>
    public abstract Task<IReadOnlyList<Tombstone>> TombstonesAsync(CancellationToken cancellation);

    /// <summary>What curators decided where this graph is kept, in ordinal order of claims; the claims stand as decided.</summary>
    public virtual Task<IReadOnlyList<KeptDecision>> DecisionsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<KeptDecision>>([]);

    public IAsyncEnumerable<Node> NodesAsync(CancellationToken cancellation) => NodesAsync(NodeFilter.Any, cancellation);

    public IAsyncEnumerable<Claim> ClaimsAsync(CancellationToken cancellation) => ClaimsAsync(ClaimFilter.Any, cancellation);

    public IAsyncEnumerable<Node> NodesAsync(Ontology.NodeKind kind, CancellationToken cancellation) => NodesAsync(new NodeFilter { Kinds = [kind.Slug] }, cancellation);
}
