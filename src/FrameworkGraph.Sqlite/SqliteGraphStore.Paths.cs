using System.Text.Json;
using FrameworkGraph.Analysis;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction(deferred: true);
            // Every task is complete when it is returned: nothing waits.
            return query.All
                ? SimplePaths.FindAsync(query, (nodes, most) => Task.FromResult(Neighbours(connection, transaction, nodes, query.Claims, viewer, most))).GetAwaiter().GetResult()
                : ShortestPaths.Find(query, nodes => Neighbours(connection, transaction, nodes, query.Claims, viewer, -1));
        },
        cancellation);

    /// <param name="most">How many are wanted at most; -1: all.</param>
    private IReadOnlyList<PathStep> Neighbours(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyCollection<string> nodes, ClaimFilter filter, Viewer viewer, int most)
    {
        var parameters = new Parameters();
        var filters = new FilterSql(parameters, viewer);
        var from = parameters.Add(JsonSerializer.Serialize(nodes));
        var where = string.Join(" AND ", filters.Claim(filter).Prepend(filters.VisibleClaim("c")).Prepend("c.subject <> c.object"));
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""
            SELECT c.id, c.subject, c.object FROM json_each({from}) p CROSS JOIN claim c ON c.subject = p.value WHERE {where}
            UNION ALL SELECT c.id, c.object, c.subject FROM json_each({from}) p CROSS JOIN claim c ON c.object = p.value WHERE {where} LIMIT {most}
            """;
        parameters.Bind(command);
        Interlocked.Increment(ref _statements);
        Running?.Invoke(command);
        using var reader = command.ExecuteReader();
        var steps = new List<PathStep>();
        while (reader.Read())
        {
            steps.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        return steps;
    }
}
