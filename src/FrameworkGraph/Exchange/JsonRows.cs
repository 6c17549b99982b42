using System.Text.Json;

namespace FrameworkGraph.Exchange;

/// <summary>Hands the rows of a large document on to its file some at a time, so that memory does not grow with them.</summary>
internal sealed class JsonRows(Utf8JsonWriter json)
{
    private const int AtOnce = 500;
    private int _written;

    /// <summary>Is told that one more was written.</summary>
    public Task WrittenAsync(CancellationToken cancellation) => ++_written % AtOnce == 0 ? json.FlushAsync(cancellation) : Task.CompletedTask;
}
