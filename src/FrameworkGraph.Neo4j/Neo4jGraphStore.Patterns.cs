using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) =>
        ListAsync(viewer, (parameters, filters) => PatternCypher.StandingBehind(documents, parameters, filters), pair => new StandingBehind(Id(pair[0]), Id(pair[1]), pair[2].GetInt32()), cancellation);

    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => ListAsync(
        viewer,
        (parameters, filters) => PatternCypher.Cells(count, parameters, filters),
        cell => new PatternCell(Id(cell[0]), Id(cell[1]), cell[2].GetInt32(), cell[3].GetInt32(), cell[4].GetInt32(), cell[5].GetInt32()),
        cancellation);

    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) =>
        string.Equals(query.From, query.To, StringComparison.Ordinal)
            ? Task.FromResult<IReadOnlyList<IReadOnlyList<PathStep>>>([])
            : ListAsync(viewer, (parameters, filters) => PathCypher.Chains(query, parameters, filters), ToChain, cancellation);

    /// <summary>Reads a list at one state of the data.</summary>
    /// <param name="list">Makes the expression whose value is the list.</param>
    private Task<IReadOnlyList<T>> ListAsync<T>(Viewer viewer, Func<Parameters, FilterCypher, string> list, Func<JsonElement, T> read, CancellationToken cancellation) =>
        AtOneStateAsync(viewer, list, (value, _) => (IReadOnlyList<T>)[.. value.EnumerateArray().Select(read)], cancellation);

    /// <summary>Reads a value at one state of the data, and tells which.</summary>
    /// <param name="expression">Makes the expression whose value it is.</param>
    private Task<T> AtOneStateAsync<T>(Viewer viewer, Func<Parameters, FilterCypher, string> expression, Func<JsonElement, Revisions, T> read, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                await Task.Delay(Snapshot.Wait(attempt), _options.Time, cancellation);
                var (parameters, hold) = (new Parameters(), attempt >= Snapshot.Patience);
                var text = Snapshot.Around([expression(parameters, new FilterCypher(parameters, viewer))], hold);
                var row = (await AskAsync(text, parameters, cancellation, hold)).ToRows() is [{ } only] ? only : throw Gone();
                var state = Snapshot.Read(row[0]);
                if (Snapshot.IsWhole(state, Snapshot.Read(row[2]), hold))
                {
                    return read(row[1], state.Revisions);
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    private static IReadOnlyList<PathStep> ToChain(JsonElement chain)
    {
        var items = chain[1].EnumerateArray().Select(Id).ToList();
        return [.. chain[0].EnumerateArray().Select((claim, i) => new PathStep(Id(claim), items[i], items[i + 1]))];
    }

    private static string Id(JsonElement stored) => Sortable.Original(stored.GetString()!);
}
