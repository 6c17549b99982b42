using System.Text.Json;
using FrameworkGraph.Analysis;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) =>
        ListAsync(viewer, (parameters, filters) => PatternCypher.StandingBehind(documents, parameters, filters), pair => new StandingBehind(Id(pair[0]), Id(pair[1]), pair[2].GetInt32()), cancellation);

    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => AtOneStateAsync(
        viewer,
        [(parameters, filters) => PatternCypher.Ends(count, parameters, filters), (parameters, filters) => PatternCypher.Reports(count, parameters, filters)],
        (values, _) =>
        {
            var counter = new PatternCounter(count.Columns is not null, cancellation);
            var reader = new PatternReader(counter);
            reader.Ends(values[0]);
            reader.Reports(values[1]);
            return counter.Cells();
        },
        cancellation);

    protected override Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) => ListAsync(
        Viewer.Anybody,
        (parameters, _) => $"COLLECT {"{"} {(ids is null ? "MATCH (t:Tombstone) WHERE t.slot IN scopes" : $"UNWIND {parameters.AddIds(ids)} AS id MATCH (t:Tombstone) WHERE {HopCypher.Keyed("t.key", "id")}")} WITH t ORDER BY t.id RETURN [t.id, t.supersededBy, t.reason] {"}"}",
        t => new Tombstone(Id(t[0]), t[1].ValueKind == JsonValueKind.Null ? null : Id(t[1]), t[2].GetString()),
        cancellation);

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) => ListAsync(
        viewer,
        (parameters, filters) => PatternCypher.Neighbours(query, parameters, filters),
        group => new NeighbourGroup(
            group[0].GetString()!, group[1].GetString() == "out" ? Hop.Out : Hop.In, group[2].GetString()!, group[3].GetString()!,
            group[4].GetInt32(), group[5].GetInt32(), group[6].GetInt32(), group[7].GetInt32(), group[8].GetInt32()),
        cancellation);

    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) =>
        string.Equals(query.From, query.To, StringComparison.Ordinal) ? Task.FromResult<IReadOnlyList<IReadOnlyList<PathStep>>>([])
        : query.All ? FindAllPathsAsync(query, viewer, cancellation)
        : ListAsync(viewer, (parameters, filters) => PathCypher.Chains(query, parameters, filters), ToChain, cancellation);

    /// <summary>The statement finds the claims, and we the chains: a pattern of variable length would walk every chain there is before it sorted them.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindAllPathsAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) => SimplePaths.Find(
        query, await ListAsync(viewer, (parameters, filters) => PathCypher.Near(query, parameters, filters), claim => new PathStep(Id(claim[0]), Id(claim[1]), Id(claim[2])), cancellation));

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

    private static IReadOnlyList<PathStep> ToChain(JsonElement chain)
    {
        var items = chain[1].EnumerateArray().Select(Id).ToList();
        return [.. chain[0].EnumerateArray().Select((claim, i) => new PathStep(Id(claim), items[i], items[i + 1]))];
    }

    private static string Id(JsonElement stored) => Sortable.Original(stored.GetString()!);
}
