using System.Text.Json;
using FrameworkGraph.Analysis;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    private const string IdOf = "coalesce((SELECT id FROM node WHERE key = {0}), (SELECT id FROM claim WHERE key = {0}))";

    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) => ReadingAsync(
        reading => InSnapshot(
            reading,
            () => query.All
                ? SimplePaths.Find(query, (nodes, most) => Neighbours(reading, nodes, query.Claims, viewer, most))
                : string.Equals(query.From, query.To, StringComparison.Ordinal) ? [] : new KeyPaths(query, new KeyGraph(reading, query.Claims, viewer, Run)).Find(cancellation)),
        cancellation);

    /// <param name="most">How many are wanted at most.</param>
    private IReadOnlyList<PathStep> Neighbours(ReadConnection reading, IReadOnlyCollection<string> nodes, ClaimFilter filter, Viewer viewer, int most)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer, reading.Terms);
        var from = parameters.Add(JsonSerializer.Serialize(nodes));
        var where = string.Join(" AND ", filters.Claim(filter).Prepend(filters.VisibleClaim("c")).Prepend("c.subject <> c.object"));
        string Side(string near, string far, string index) =>
            $"SELECT c.id, p.value, {string.Format(null, IdOf, far)} FROM json_each({from}) p CROSS JOIN claim c INDEXED BY {index} ON c.{near} = (SELECT key FROM item WHERE id = p.value) WHERE {where}";
        var steps = new List<PathStep>();
        Run(
            reading, $"{Side("subject", "c.object", "claim_subject")} UNION ALL {Side("object", "c.subject", "claim_object")} LIMIT {most}", parameters,
            row => steps.Add(new(row.Text(0)!, row.Text(1)!, row.Text(2)!)));
        return steps;
    }
}
