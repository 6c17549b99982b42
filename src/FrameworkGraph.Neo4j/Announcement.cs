namespace FrameworkGraph.Neo4j;

/// <summary>A change of several rows, between the word that it is coming and the word that it is made or will not be; see <see cref="Snapshot"/>.</summary>
internal sealed class Announcement : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly QueryApi _api;

    private Announcement(QueryApi api, long number) => (_api, Number) = (api, number);

    public long Number { get; }

    public static async Task<Announcement> MakeAsync(QueryApi api, CancellationToken cancellation) =>
        new(api, (await api.RunAsync(Statement.Change(Snapshot.Announce, repeatable: true), cancellation)).Single().GetInt64());

    /// <summary>Where the server cannot be told, answers keep writers waiting until the next change is settled.</summary>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await _api.RunAsync(Statement.Change(Snapshot.Settle, new Parameters().With("announced", Number), repeatable: true), limit.Token);
        }
        catch (Exception e) when (e is QueryFailure or OperationCanceledException)
        {
            // The change itself reports what is wrong.
        }
    }
}
