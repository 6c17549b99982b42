using System.Text.Json;
using FrameworkGraph.Graph;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    /// <summary>Clause C10: whoever may not see an end, the source or a cited work of a claim may not see the claim.</summary>
    private const string HideClaimsSql = """
        INSERT OR IGNORE INTO claim_audience(claim, audience)
        WITH RECURSIVE hidden(key, audience) AS (
            SELECT key, audience FROM node WHERE audience <> ''
            UNION SELECT key, audience FROM claim WHERE audience <> ''
            UNION SELECT c.key, hidden.audience FROM hidden JOIN claim c ON c.subject = hidden.key
            UNION SELECT c.key, hidden.audience FROM hidden JOIN claim c ON c.object = hidden.key
            UNION SELECT c.key, hidden.audience FROM hidden JOIN claim c ON c.source = hidden.key
            UNION SELECT k.claim, hidden.audience FROM hidden JOIN cited k ON k.work = hidden.key)
        SELECT hidden.key, hidden.audience FROM hidden JOIN claim ON claim.key = hidden.key;
        UPDATE claim SET private = 1 WHERE key IN (SELECT claim FROM claim_audience);
        """;

    protected override async Task ReplaceSeedCheckedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await RunAsync(
                ConnectForBulk,
                connection =>
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    if (Scalar(connection, transaction, "SELECT value FROM meta WHERE name = 'release'") as string == release)
                    {
                        return 0;
                    }

                    var own = new SqliteWorkspaceSession(connection, transaction);
                    own.TakeOut();
                    new BulkLoad(connection, transaction, _path).Replace(nodes, claims, tombstones, cancellation);
                    own.Restore();
                    Scalar(connection, transaction, HideClaimsSql);
                    Scalar(connection, transaction, "UPDATE meta SET value = @release WHERE name = 'release'", ("@release", release));
                    Scalar(connection, transaction, "UPDATE meta SET value = CAST(value + 1 AS TEXT) WHERE name = 'evidence'");
                    transaction.Commit();
                    return 0;
                },
                CloseBulk,
                cancellation);
        }
        finally
        {
            _writer.Release();
        }
    }

    protected override Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation) => RunAsync(
        connection =>
        {
            var tombstones = new List<Tombstone>();
            Interlocked.Increment(ref _statements);
            Query(
                connection, $"SELECT id, superseded_by, reason FROM tombstone {(ids is null ? "" : "WHERE id IN (SELECT value FROM json_each(@ids))")} ORDER BY id",
                reader => tombstones.Add(new(reader.GetString(0), Columns.Text(reader, 1), Columns.Text(reader, 2))), ("@ids", JsonSerializer.Serialize(ids)));
            return (IReadOnlyList<Tombstone>)tombstones;
        },
        cancellation);

    private static object? Scalar(SqliteConnection connection, SqliteTransaction transaction, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar();
    }
}
