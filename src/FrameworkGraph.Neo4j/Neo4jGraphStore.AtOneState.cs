using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    /// <summary>Reads a list at one state of the data.</summary>
    /// <param name="list">Makes the expression whose value is the list.</param>
    private Task<IReadOnlyList<T>> ListAsync<T>(Viewer viewer, Func<Parameters, FilterCypher, string> list, Func<JsonElement, T> read, CancellationToken cancellation) =>
        AtOneStateAsync(viewer, list, (value, _) => (IReadOnlyList<T>)[.. value.EnumerateArray().Select(read)], cancellation);

    /// <summary>Reads a value at one state of the data, and tells which.</summary>
    /// <param name="expression">Makes the expression whose value it is.</param>
    private Task<T> AtOneStateAsync<T>(Viewer viewer, Func<Parameters, FilterCypher, string> expression, Func<JsonElement, Revisions, T> read, CancellationToken cancellation) =>
        AtOneStateAsync(viewer, [expression], (values, revisions) => read(values[0], revisions), cancellation);

    /// <summary>Reads values at one state of the data, and tells which.</summary>
    /// <param name="expressions">Make the expressions whose values they are. Each is asked for in a statement of its own, all at once.</param>
    private Task<T> AtOneStateAsync<T>(
        Viewer viewer, IReadOnlyList<Func<Parameters, FilterCypher, string>> expressions, Func<IReadOnlyList<JsonElement>, Revisions, T> read, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                await Task.Delay(Snapshot.Wait(attempt), _options.Time, cancellation);
                if (await OnceAsync(viewer, expressions, attempt >= Snapshot.Patience, cancellation) is (var values, { } state))
                {
                    return read(values, state.Revisions);
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    /// <returns>The values, and the state they were read at; no state when the data changed meanwhile.</returns>
    private async Task<(IReadOnlyList<JsonElement> Values, State? State)> OnceAsync(
        Viewer viewer, IReadOnlyList<Func<Parameters, FilterCypher, string>> expressions, bool hold, CancellationToken cancellation)
    {
        // What keeps writers waiting does so for one statement.
        Func<Parameters, FilterCypher, string>[][] statements = hold ? [[.. expressions]] : [.. expressions.Select(e => new[] { e })];
        var parts = await Task.WhenAll(statements.Select(s => AskOnceAsync(viewer, s, hold, cancellation)));
        var state = parts[0].State;
        return (parts.SelectMany(p => p.Values).ToList(), parts.All(p => p.State == state) ? state : null);
    }

    private async Task<(IReadOnlyList<JsonElement> Values, State? State)> AskOnceAsync(
        Viewer viewer, Func<Parameters, FilterCypher, string>[] expressions, bool hold, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var filters = new FilterCypher(parameters, viewer);
        var text = Snapshot.Around([.. expressions.Select(e => e(parameters, filters))], hold);
        var row = (await AskAsync(text, parameters, cancellation, hold)).ToRows() is [{ } only] ? only : throw Gone();
        var state = Snapshot.Read(row[0]);
        return (row[1..^1], Snapshot.IsWhole(state, Snapshot.Read(row[^1]), hold) ? state : null);
    }
}
