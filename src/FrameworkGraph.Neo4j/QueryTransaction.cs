namespace FrameworkGraph.Neo4j;

/// <summary>Several statements that take effect together; rolled back unless committed.</summary>
internal sealed class QueryTransaction : IAsyncDisposable
{
    private readonly QueryApi _api;
    private readonly Affinity _affinity = new();
    private readonly IReadOnlyList<string> _seen;
    private string? _path;

    private QueryTransaction(QueryApi api) => (_api, _seen) = (api, api.Bookmarks);

    public static async Task<QueryTransaction> BeginAsync(QueryApi api, CancellationToken cancellation)
    {
        var transaction = new QueryTransaction(api);
        var opened = await api.SendAsync(HttpMethod.Post, $"{api.Path}/tx", null, transaction._affinity, cancellation);
        transaction._path = $"{api.Path}/tx/{Uri.EscapeDataString(opened.TransactionId)}";
        return transaction;
    }

    public Task<QueryResult> RunAsync(Statement statement, CancellationToken cancellation) =>
        _api.SendAsync(HttpMethod.Post, _path!, statement, _affinity, cancellation);

    public async Task CommitAsync(CancellationToken cancellation)
    {
        var result = await _api.SendAsync(HttpMethod.Post, $"{_path}/commit", null, _affinity, cancellation);
        _path = null;
        _api.Advance(_seen, result.Bookmarks);
    }

    /// <summary>Rolls back what was not committed; where the server cannot be told, it does so itself when the transaction expires.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_path is { } path)
        {
            _path = null;
            try
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                await _api.SendAsync(HttpMethod.Delete, path, null, _affinity, limit.Token);
            }
            catch (Exception e) when (e is QueryFailure or OperationCanceledException)
            {
                // Failed statements have rolled it back already.
            }
        }
    }
}
