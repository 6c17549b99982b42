using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Exchange;

/// <summary>A graph that is held in memory, such as graph-seed as it was read. It filters by ids, kinds, homes, predicates and ends, and whether these belong to two places, as exports do.</summary>
public sealed class MemorySource(IEnumerable<Node> nodes, IEnumerable<Claim> claims, string release, IEnumerable<Tombstone>? tombstones = null) : GraphSource
{
    private readonly List<Node> _nodes = [.. nodes.OrderBy(n => n.Id, StringComparer.Ordinal)];
    private readonly List<Claim> _claims = [.. claims.OrderBy(c => c.Id, StringComparer.Ordinal)];

    private readonly List<Tombstone> _tombstones = [.. (tombstones ?? []).OrderBy(t => t.Id, StringComparer.Ordinal)];

    public override string Release { get; } = release;

    public override Task<IReadOnlyList<Tombstone>> TombstonesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Tombstone>>(_tombstones);

    public override IAsyncEnumerable<Node> NodesAsync(NodeFilter filter, CancellationToken cancellation) => _nodes
        .Where(n => In(filter.Ids, n.Id) && In(filter.Kinds, n.Kind.Slug) && In(filter.Homes, n.Home)).ToAsyncEnumerable();

    public override IAsyncEnumerable<Claim> ClaimsAsync(ClaimFilter filter, CancellationToken cancellation) => _claims
        .Where(c => In(filter.Predicates, c.Predicate) && In(filter.Subjects, c.Subject) && In(filter.Objects, c.Object) && In(filter.Sources, c.Source) && (!filter.DifferentHomes || (HomeOf(c.Subject) is { } near && HomeOf(c.Object) is { } far && near != far))).ToAsyncEnumerable();

    private string? HomeOf(string id) => _nodes.FirstOrDefault(n => n.Id == id)?.Home;

    private static bool In(IReadOnlyList<string>? values, string? value) => values is null || values.Contains(value);
}
