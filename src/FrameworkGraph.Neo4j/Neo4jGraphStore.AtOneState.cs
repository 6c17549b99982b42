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
    private async Task<T> AtOneStateAsync<T>(Viewer viewer, Func<Parameters, FilterCypher, string> expression, Func<JsonElement, Revisions, T> read, CancellationToken cancellation)
    {
        JsonElement value = default;
        var revisions = await AtOneStateAsync(viewer, [new(expression, (ref json) => value = JsonElement.ParseValue(ref json))], cancellation);
        return read(value, revisions);
    }

    /// <summary>Reads values at one state of the data, and tells which. Each is asked for in a statement of its own, all at once.</summary>
    private Task<Revisions> AtOneStateAsync(Viewer viewer, IReadOnlyList<Asked> asked, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                await Task.Delay(Snapshot.Wait(attempt), _options.Time, cancellation);
                if (await OnceAsync(viewer, asked, attempt >= Snapshot.Patience, cancellation) is { } state)
                {
                    return state.Revisions;
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    /// <returns>The state that the values were read at; null when the data changed meanwhile.</returns>
    private async Task<State?> OnceAsync(Viewer viewer, IReadOnlyList<Asked> asked, bool hold, CancellationToken cancellation)
    {
        // What keeps writers waiting does so for one statement.
        Asked[][] statements = hold ? [[.. asked]] : [.. asked.Select(a => new[] { a })];
        var states = await Task.WhenAll(statements.Select(s => AskOnceAsync(viewer, s, hold, cancellation)));
        return states.All(s => s == states[0]) ? states[0] : null;
    }

    /// <inheritdoc cref="OnceAsync"/>
    private async Task<State?> AskOnceAsync(Viewer viewer, Asked[] asked, bool hold, CancellationToken cancellation)
    {
        var parameters = new Parameters();
        var filters = new FilterCypher(parameters, viewer);
        var text = Snapshot.Around([.. asked.Select(a => a.Expression(parameters, filters))], hold);
        return Read((await AskAsync(text, parameters, cancellation, hold)).Rows());

        State? Read(Utf8JsonReader rows)
        {
            if (!ToStart(ref rows))
            {
                throw Gone();
            }

            var before = Snapshot.Read(ref rows);
            foreach (var value in asked)
            {
                rows.Read();
                value.Read(ref rows);
            }

            rows.Read();
            return Snapshot.IsWhole(before, Snapshot.Read(ref rows), hold) ? before : null;
        }
    }
}
