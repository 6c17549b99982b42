using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>
/// The contract in its plainest form: everything in memory, every list found by looking at everything. Slow, and meant to
/// be seen to be right; the stores are compared with it.
/// </summary>
public sealed class OracleStore : GraphStore
{
    private volatile OracleData _data = new([], [], [], new("", 0, 0));

    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_data.Revisions);
    }

    protected override Task ReplaceSeedCheckedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var old = _data.Revisions;
        if (old.Release != release)
        {
            var data = new OracleData([.. nodes.TakeWhile(_ => Go(cancellation))], [.. claims.TakeWhile(_ => Go(cancellation))], [.. tombstones], old with { Release = release, Evidence = old.Evidence + 1 });
            data.Check();
            _data = data;
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation)
    {
        var data = _data;
        var reader = new OracleReader(new OracleView(data, viewer), cancellation);
        return Task.FromResult(new Answer([.. selections.Select(reader.Read)], data.Revisions));
    }

    protected override Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Tombstone>>([.. _data.Tombstones.Where(t => ids is null || ids.Contains(t.Id)).OrderBy(t => t.Id, Utf8Order.Instance)]);

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) =>
        Task.FromResult(OracleNeighbours.Count(new OracleView(_data, viewer), query));

    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) =>
        Task.FromResult(OraclePatterns.Count(new OracleView(_data, viewer), count, cancellation));

    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) =>
        Task.FromResult(OraclePatterns.StandingBehind(new OracleView(_data, viewer), documents));

    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) =>
        Task.FromResult(new OraclePaths(new OracleView(_data, viewer), query).Find());

    private static bool Go(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return true;
    }
}
