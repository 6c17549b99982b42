using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    public override Task<Revisions> RevisionsAsync(CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            var rows = (await AskAsync(Snapshot.RevisionsCypher, new(), cancellation)).Rows();
            return ToStart(ref rows) ? Snapshot.Read(ref rows).Revisions : throw Gone();
        },
        cancellation);

    protected override Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                var parameters = new Parameters();
                var lists = new ListCypher(parameters, new FilterCypher(parameters, viewer));
                var text = Snapshot.Around([.. selections.Select(lists.Root)]);
                if (ReadAnswer(await AskAsync(text, parameters, cancellation), selections) is { } answer)
                {
                    return answer;
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    /// <returns>Null when the data changed while they were read.</returns>
    private Answer? ReadAnswer(QueryResult result, IReadOnlyList<Selection> selections)
    {
        var rows = result.Rows();
        if (!ToStart(ref rows))
        {
            throw Gone();
        }

        var before = Snapshot.Read(ref rows);
        var connections = new Connection[selections.Count];
        for (var i = 0; i < connections.Length; i++)
        {
            rows.Read();
            connections[i] = AnswerReader.Root(ref rows, selections[i]);
        }

        rows.Read();
        return Snapshot.Read(ref rows) == before ? new Answer(connections, before.Revisions) : null;
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
