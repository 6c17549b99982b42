using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>A store whose data change right behind each analysis, as somebody may write at any time.</summary>
/// <param name="change">Makes the change.</param>
internal sealed class ChangingStore(GraphStore store, Func<Task> change) : GraphStore
{
    public bool Changes { get; set; } = true;

    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation) => store.RevisionsAsync(cancellation);

    public override ValueTask DisposeAsync() => store.DisposeAsync();

    protected override Task ReplaceSeedCheckedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation) =>
        store.ReplaceSeedAsync(nodes, claims, tombstones, release, cancellation);

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation) => store.ReadAsync(selections, viewer, cancellation);

    protected override Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) => ThenChange(store.FindTombstonesAsync(ids, cancellation));

    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => ThenChange(store.CountPatternsAsync(count, viewer, cancellation));

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) =>
        ThenChange(store.CountNeighboursAsync(query, viewer, cancellation));

    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) =>
        ThenChange(store.CountStandingBehindAsync(documents, viewer, cancellation));

    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) => ThenChange(store.FindPathsAsync(query, viewer, cancellation));

    private async Task<T> ThenChange<T>(Task<T> found)
    {
        var result = await found;
        if (Changes)
        {
            await change();
        }

        return result;
    }
}
