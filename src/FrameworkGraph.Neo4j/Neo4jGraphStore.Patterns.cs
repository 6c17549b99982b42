using System.Text.Json;
using FrameworkGraph.Analysis;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    protected override Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation) =>
        ListAsync(viewer, (parameters, filters) => PatternCypher.StandingBehind(documents, parameters, filters), pair => new StandingBehind(Sortable.Original(pair[0]), Sortable.Original(pair[1]), pair[2].GetInt32()), cancellation);

    protected override async Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation)
    {
        var (reader, counter) = (new PatternReader(), new PatternCounter(count.Columns is not null, cancellation));
        // Each reads into lists of its own: both are asked at once.
        Asked[] asked =
        [
            new((parameters, filters) => PatternCypher.Findings(count, parameters, filters), reader.Findings),
            new((parameters, filters) => PatternCypher.Reports(count, parameters, filters), reader.Reports),
        ];
        await AtOneStateAsync(viewer, asked, cancellation);
        reader.Give(counter);
        return counter.Cells();
    }

    protected override Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) => ListAsync(
        Viewer.Anybody,
        (parameters, _) =>
        {
            var found = ids is null
                ? $"MATCH {Indexed.Of("t", "Tombstone", "slot")} WHERE t.slot IN scopes"
                : $"UNWIND {parameters.AddIds(ids)} AS id MATCH {Indexed.Of("t", "Tombstone", "key")} WHERE {Indexed.Keyed("t.key", "id")}";
            return $"COLLECT {{ {found} WITH t ORDER BY t.id RETURN [t.id, t.supersededBy, t.reason] }}";
        },
        t => new Tombstone(Sortable.Original(t[0]), t[1].ValueKind == JsonValueKind.Null ? null : Sortable.Original(t[1]), t[2].GetString()),
        cancellation);

    protected override Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation) => ListAsync(
        viewer,
        (parameters, filters) => PatternCypher.Neighbours(query, parameters, filters),
        group => new NeighbourGroup(
            group[0].GetString()!, group[1].GetString() == "out" ? Hop.Out : Hop.In, group[2].GetString()!, group[3].GetString()!,
            group[4].GetInt32(), group[5].GetInt32(), group[6].GetInt32(), group[7].GetInt32(), group[8].GetInt32()),
        cancellation);
}
