using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    protected override Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation) => WithDatabaseAsync(
        async () =>
        {
            for (var attempt = 0; attempt < Snapshot.Attempts; attempt++)
            {
                var parameters = new Parameters();
                var text = Snapshot.Around([PatternCypher.Cells(count, parameters, new FilterCypher(parameters, viewer))]);
                var row = (await AskAsync(text, parameters, cancellation)).ToRows() is [{ } only] ? only : throw Gone();
                if (JsonElement.DeepEquals(row[0], row[2]))
                {
                    return (IReadOnlyList<PatternCell>)[.. row[1].EnumerateArray().Select(ToCell)];
                }
            }

            throw ChangingTooFast();
        },
        cancellation);

    private static PatternCell ToCell(JsonElement cell) => new(
        Sortable.Original(cell[0].GetString()!), Sortable.Original(cell[1].GetString()!), cell[2].GetInt32(), cell[3].GetInt32(), cell[4].GetInt32(), cell[5].GetInt32());
}
