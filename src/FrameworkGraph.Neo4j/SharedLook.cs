namespace FrameworkGraph.Neo4j;

/// <summary>
/// One question that many ask at the same time. A look begun after somebody came answers them as well as one of their own would, so that those
/// who come while one is under way share the next.
/// </summary>
internal sealed class SharedLook<T>(Func<Task<T>> look)
{
    private readonly Lock _gate = new();
    private Task<T>? _running;
    private Task<T>? _next;

    /// <returns>What a look that began after this call saw.</returns>
    public Task<T> AskAsync(CancellationToken cancellation)
    {
        lock (_gate)
        {
            var mine = _running is null ? _running = RunAsync(null) : _next ??= RunAsync(_running);
            return mine.WaitAsync(cancellation);
        }
    }

    private async Task<T> RunAsync(Task<T>? before)
    {
        await Task.Yield();
        if (before is not null)
        {
            await before.ContinueWith(_ => { }, TaskScheduler.Default);
        }

        try
        {
            return await look();
        }
        finally
        {
            lock (_gate)
            {
                (_running, _next) = (_next, null);
            }
        }
    }
}
