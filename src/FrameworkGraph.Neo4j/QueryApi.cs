using System.Net.Http.Headers;
using System.Text;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Neo4j's Query API: one statement a call, or several in a transaction. Keeps the bookmarks of what it wrote, so that it reads
/// its own writes on any member of a cluster; tries again after passing failures; ends a statement on the server when its caller has left.
/// </summary>
internal sealed class QueryApi : IDisposable
{
    private readonly HttpClient _http;
    private readonly Neo4jOptions _options;
    private readonly Lock _bookmarking = new();
    private IReadOnlyList<string> _bookmarks = [];

    public QueryApi(Neo4jOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false, AllowAutoRedirect = false,
        };
        _http = new HttpClient(handler) { BaseAddress = options.Address, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Accept.Add(new("application/json"));
        _http.DefaultRequestHeaders.Authorization = options switch
        {
            { BearerToken: { } token } => new("Bearer", token),
            { User: { } user } => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
            _ => null,
        };
        Path = $"db/{Uri.EscapeDataString(options.Database)}/query/v2";
    }

    public string Path { get; }

    public IReadOnlyList<string> Bookmarks
    {
        get => Volatile.Read(ref _bookmarks);
        set => Volatile.Write(ref _bookmarks, value);
    }

    /// <summary>Puts the bookmarks of a write in place of those it was sent with; those of writes beside it stay.</summary>
    public void Advance(IReadOnlyList<string> seen, IReadOnlyList<string> made)
    {
        if (made.Count > 0)
        {
            lock (_bookmarking)
            {
                Bookmarks = [.. Bookmarks.Except(seen).Union(made)];
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>Runs one statement in a transaction of its own.</summary>
    /// <exception cref="QueryFailure">It failed, again and again where that made sense.</exception>
    public async Task<QueryResult> RunAsync(Statement statement, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var seen = Bookmarks;
                var result = await SendAsync(HttpMethod.Post, Path, statement, null, cancellation);
                if (statement.Write)
                {
                    Advance(seen, result.Bookmarks);
                }

                return result;
            }
            catch (QueryFailure e) when (attempt < _options.Retries.Count && Again(e, statement))
            {
                await Task.Delay(_options.Retries[attempt] * (0.5 + Random.Shared.NextDouble()), _options.Time, cancellation);
            }
        }
    }

    /// <summary>What the server tells of itself, without a user.</summary>
    public async Task<byte[]> DiscoverAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "");
        return (await ExchangeAsync(request, _options.StatementTimeout, null, cancellation)).Body;
    }

    public async Task<QueryTransaction> BeginAsync(CancellationToken cancellation) => await QueryTransaction.BeginAsync(this, cancellation);

    /// <summary>Sends one request, once.</summary>
    /// <param name="affinity">Which member of a cluster has the transaction.</param>
    internal async Task<QueryResult> SendAsync(HttpMethod method, string path, Statement? statement, Affinity? affinity, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path);
        affinity?.Put(request);
        var body = statement?.Body(Bookmarks, affinity is not null) ?? (method == HttpMethod.Post && affinity is { IsOpen: false } ? Affinity.Opening(Bookmarks) : null);
        if (body is { } content)
        {
            request.Content = new ReadOnlyMemoryContent(content) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        var (answer, status, headers) = await ExchangeAsync(request, statement?.Timeout ?? _options.StatementTimeout, statement, cancellation);
        if (QueryResult.Error(answer) is { } error)
        {
            throw new QueryFailure(error.Code, error.Message, status);
        }

        if (status is < 200 or > 299)
        {
            throw new QueryFailure("", $"HTTP status {status}", status);
        }

        if (statement is not null && answer.Length == 0)
        {
            throw new QueryFailure("", "an empty answer", 0);
        }

        affinity?.Take(headers);
        return new QueryResult(answer);
    }

    private async Task<(byte[] Body, int Status, HttpResponseHeaders Headers)> ExchangeAsync(
        HttpRequestMessage request, TimeSpan timeout, Statement? statement, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return (await response.Content.ReadAsByteArrayAsync(limit.Token), (int)response.StatusCode, response.Headers);
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            _ = statement is null ? Task.CompletedTask : TerminateAsync(statement.Request);
            cancellation.ThrowIfCancellationRequested();
            throw new QueryFailure("", "no answer in time", 0, e) { TimedOut = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new QueryFailure("", e.Message, 0, e);
        }
    }

    /// <summary>A server does not notice that its client has gone before it has the answer; this tells it.</summary>
    private async Task TerminateAsync(string abandoned)
    {
        const string terminate = """
            SHOW TRANSACTIONS YIELD transactionId AS id, parameters AS p WHERE p.request = $given.abandoned
            TERMINATE TRANSACTIONS id YIELD message RETURN message
            """;
        try
        {
            using var limit = new CancellationTokenSource(_options.ConnectTimeout);
            using var request = new HttpRequestMessage(HttpMethod.Post, Path)
            {
                Content = new ReadOnlyMemoryContent(Statement.Read(terminate, new Parameters().With("abandoned", abandoned)).Body([], false))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
                },
            };
            using var response = await _http.SendAsync(request, limit.Token);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The statement then runs to its end; nobody waits for it.
        }
    }

    private bool Again(QueryFailure e, Statement statement)
    {
        if (e.Bookmark)
        {
            // The database was restored or replaced: what was written before is no longer there to be waited for.
            Bookmarks = [];
            return true;
        }

        return e.Transient || (e.Unanswered && !e.TimedOut && statement.Repeatable);
    }
}
