using System.Runtime.CompilerServices;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Reads a whole store page by page, in memory that does not grow with it. The pages are not one snapshot, so each must
/// be of the revisions that were there at the beginning.
/// </summary>
public sealed class StoreSource : GraphSource
{
    private readonly GraphStore _store;
    private readonly Viewer _viewer;
    private readonly Revisions _revisions;
    private readonly IProgress<int>? _progress;

    private StoreSource(GraphStore store, Viewer viewer, Revisions revisions, IProgress<int>? progress) =>
        (_store, _viewer, _revisions, _progress) = (store, viewer, revisions, progress);

    public override string Release => _revisions.Release;

    /// <param name="progress">Is told the number of rows of each page.</param>
    public static async Task<StoreSource> OpenAsync(GraphStore store, Viewer viewer, IProgress<int>? progress, CancellationToken cancellation) =>
        new(store, viewer, await store.RevisionsAsync(cancellation), progress);

    /// <exception cref="SourceChangedException">Somebody wrote to the store since this source was opened.</exception>
    public override IAsyncEnumerable<Node> NodesAsync(NodeFilter filter, CancellationToken cancellation) =>
        ReadAsync(new Root.Nodes(filter), row => row.Node!, cancellation);

    /// <inheritdoc cref="NodesAsync(NodeFilter, CancellationToken)"/>
    public override IAsyncEnumerable<Claim> ClaimsAsync(ClaimFilter filter, CancellationToken cancellation) =>
        ReadAsync(new Root.Claims(filter), row => row.Claim!, cancellation);

    /// <inheritdoc cref="NodesAsync(NodeFilter, CancellationToken)"/>
    public override async Task<IReadOnlyList<Tombstone>> TombstonesAsync(CancellationToken cancellation)
    {
        var tombstones = await _store.FindTombstonesAsync(null, cancellation);
        return await _store.RevisionsAsync(cancellation) == _revisions ? tombstones : throw new SourceChangedException();
    }

    /// <inheritdoc cref="NodesAsync(NodeFilter, CancellationToken)"/>
    public override async Task<IReadOnlyList<KeptDecision>> DecisionsAsync(CancellationToken cancellation)
    {
        var decisions = await _store.ReadDecisionsAsync(cancellation);
        return await _store.RevisionsAsync(cancellation) == _revisions ? decisions : throw new SourceChangedException();
    }

    private async IAsyncEnumerable<T> ReadAsync<T>(Root root, Func<Row, T> value, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (Cursor? after = null; ;)
        {
            var answer = await _store.ReadAsync([new Selection(root) { Page = new Page(Limits.MaxPageSize, After: after) }], _viewer, cancellation);
            if (answer.Revisions != _revisions)
            {
                throw new SourceChangedException();
            }

            var page = answer.Connections[0];
            foreach (var row in page.Rows)
            {
                yield return value(row);
            }

            _progress?.Report(page.Rows.Count);
            if (!page.HasNextPage)
            {
                yield break;
            }

            after = page.Rows[^1].Cursor;
        }
    }
}
