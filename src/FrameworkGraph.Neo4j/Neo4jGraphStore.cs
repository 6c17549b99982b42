using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// The store contract over Neo4j's Query API. An answer costs one statement, unless it has
/// more than <see cref="SelectionSlices.MaxLists"/> lists. Nothing is asked of the server
/// before the first call; what it lacks then (constraints, indexes) is made. Nothing of the data is kept here, so several programs may
/// use one database.
/// </summary>
public sealed partial class Neo4jGraphStore : GraphStore
{
    private readonly Neo4jOptions _options;
    private readonly QueryApi _api;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly SemaphoreSlim _preparing = new(1);
    private readonly SharedLook<Revisions> _look;
    private volatile bool _ready;
    private long _statements;

    public Neo4jGraphStore(Neo4jOptions options) => (_options, _api, _look) = (options, new QueryApi(options), new(LookAsync));

    /// <summary>How many statements have been run to answer, for tests and metrics.</summary>
    public long StatementCount => Interlocked.Read(ref _statements);

    public override ValueTask DisposeAsync()
    {
        _api.Dispose();
        _writer.Dispose();
        _changes.Dispose();
        _preparing.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs one piece of work on a database that is ready, and turns failures into sentences.</summary>
    private async Task<T> WithDatabaseAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            await PrepareAsync(cancellation);
            return await work();
        }
        catch (QueryFailure e)
        {
            cancellation.ThrowIfCancellationRequested();
            throw Neo4jErrors.Translate(e, _options);
        }
    }

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (_ready)
        {
            return;
        }

        await _preparing.WaitAsync(cancellation);
        try
        {
            if (!_ready)
            {
                ServerVersion.Check(await _api.DiscoverAsync(cancellation), _options.Address);
                await Neo4jSchema.UpgradeAsync(_api, _options, cancellation);
                _ready = true;
            }
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <param name="hold">Whether the statement keeps writers waiting.</param>
    private Task<QueryResult> AskAsync(string text, Parameters parameters, CancellationToken cancellation, bool hold = false)
    {
        Interlocked.Increment(ref _statements);
        text = _options.KeepPlans ? Plans.Keep + text : text;
        return _api.RunAsync(hold ? Statement.Change(text, parameters, repeatable: true) : Statement.Read(text, parameters), cancellation);
    }
}
