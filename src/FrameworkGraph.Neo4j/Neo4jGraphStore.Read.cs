using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation) => _look.AskAsync(cancellation);

    private Task<Revisions> LookAsync() => WithDatabaseAsync(
        async () =>
        {
            var rows = (await AskAsync(Snapshot.RevisionsCypher, new(), default)).Rows();
            return ToStart(ref rows) ? Snapshot.Read(ref rows).Revisions : throw Gone();
        },
        default);

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            var slices = new SelectionSlices(selections);
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                await Task.Delay(Snapshot.Wait(attempt), _options.Time, cancellation);
                if (await ReadAtOneStateAsync(slices, viewer, attempt >= Snapshot.Patience, cancellation) is { } answer)
                {
                    return answer;
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    /// <returns>Null when the data changed while they were read.</returns>
    private async Task<Answer?> ReadAtOneStateAsync(SelectionSlices slices, Viewer viewer, bool hold, CancellationToken cancellation)
    {
        var (lists, state) = (new List<IReadOnlyList<Connection>>(slices.Count), (State?)null);
        for (var slice = 0; slice < slices.Count; slice++)
        {
            var asked = slices.Asked(slice);
            var shapes = asked.Select(ListShape.Of).ToArray();
            var parameters = new Parameters();
            var cypher = new ListCypher(parameters, new FilterCypher(parameters, viewer));
            var result = await AskAsync(Snapshot.Around([.. asked.Zip(shapes, cypher.Root)], hold), parameters, cancellation, hold);
            var (connections, before, after) = ReadLists(result, asked, shapes);
            if (!Snapshot.IsWhole(before, after, hold) || before != (state ??= before))
            {
                return null;
            }

            lists.Add(connections);
        }

        return new Answer(slices.Count == 1 ? lists[0] : slices.Join(lists), state!.Revisions);
    }

    private (Connection[] Lists, State Before, State After) ReadLists(QueryResult result, IReadOnlyList<Selection> asked, ListShape[] shapes)
    {
        var rows = result.Rows();
        if (!ToStart(ref rows))
        {
            throw Gone();
        }

        var before = Snapshot.Read(ref rows);
        var connections = new Connection[asked.Count];
        for (var i = 0; i < connections.Length; i++)
        {
            rows.Read();
            connections[i] = AnswerReader.Root(ref rows, asked[i], shapes[i]);
        }

        rows.Read();
        return (connections, before, Snapshot.Read(ref rows));
    }

    /// <summary>Goes from the list of rows to the first value of the first row; false when there is no row.</summary>
    private static bool ToStart(ref Utf8JsonReader rows) => rows.Read() && rows.TokenType == JsonTokenType.StartArray && rows.Read();

    /// <summary>Somebody emptied the database under this program.</summary>
    private StoreException Gone()
    {
        _ready = false;
        return new($"The database {_options.Database} of Neo4j at {_options.Address} was emptied: load the evidence again.") { Unavailable = true };
    }

    private StoreException ChangingTooFast() =>
        new($"The data in Neo4j at {_options.Address} changed {Snapshot.Attempts} times while they were read: try again.") { Unavailable = true };
}
