using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Search;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

public sealed partial class SqliteGraphStore
{
    private const string DropSeedSql = """
        DELETE FROM claim_audience WHERE claim IN (SELECT id FROM claim WHERE seed = 1);
        DELETE FROM words WHERE rowid IN (SELECT key FROM node WHERE seed = 1);
        DELETE FROM cites WHERE claim IN (SELECT id FROM claim WHERE seed = 1);
        DELETE FROM item WHERE id IN (SELECT id FROM claim WHERE seed = 1 UNION ALL SELECT id FROM node WHERE seed = 1);
        DELETE FROM claim WHERE seed = 1;
        DELETE FROM node WHERE seed = 1;
        """;

    /// <summary>Clause C10: whoever may not see an end, the source or a cited work of a claim may not see the claim.</summary>
    private const string HideClaimsSql = """
        INSERT OR IGNORE INTO claim_audience(claim, audience)
        WITH RECURSIVE hidden(id, audience) AS (
            SELECT id, audience FROM node WHERE audience <> ''
            UNION SELECT id, audience FROM claim WHERE audience <> ''
            UNION SELECT c.id, hidden.audience FROM hidden JOIN claim c ON c.subject = hidden.id
            UNION SELECT c.id, hidden.audience FROM hidden JOIN claim c ON c.object = hidden.id
            UNION SELECT c.id, hidden.audience FROM hidden JOIN claim c ON c.source = hidden.id
            UNION SELECT k.claim, hidden.audience FROM hidden JOIN cites k ON k.work = hidden.id)
        SELECT hidden.id, hidden.audience FROM hidden JOIN claim ON claim.id = hidden.id;
        UPDATE claim SET private = 1 WHERE id IN (SELECT claim FROM claim_audience);
        """;

    private static readonly string InsertNodeSql = $"""
        INSERT INTO node({string.Join(", ", Columns.Node)}, label_words, other_words, seed)
        VALUES ({string.Join(", ", Columns.Node.Select(c => "@" + c))}, @label_words, @other_words, 1) RETURNING key
        """;

    private static readonly string InsertClaimSql =
        $"INSERT INTO claim({string.Join(", ", Columns.Claim)}, seed) VALUES ({string.Join(", ", Columns.Claim.Select(c => "@" + c))}, 1)";

    public override async Task ReplaceSeedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, string release, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await RunAsync(
                connection =>
                {
                    using var transaction = connection.BeginTransaction(deferred: false);
                    if (Scalar(connection, transaction, "SELECT value FROM meta WHERE name = 'release'") as string == release)
                    {
                        return 0;
                    }

                    Scalar(connection, transaction, DropSeedSql);
                    InsertNodes(connection, transaction, nodes, cancellation);
                    InsertClaims(connection, transaction, claims, cancellation);
                    Scalar(connection, transaction, HideClaimsSql);
                    Scalar(connection, transaction, "UPDATE meta SET value = @release WHERE name = 'release'", ("@release", release));
                    Scalar(connection, transaction, "UPDATE meta SET value = CAST(value + 1 AS TEXT) WHERE name = 'evidence'");
                    transaction.Commit();
                    return 0;
                },
                cancellation);
        }
        finally
        {
            _writer.Release();
        }
    }

    private static void InsertNodes(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<Node> nodes, CancellationToken cancellation)
    {
        using var item = Prepared(connection, transaction, "INSERT INTO item(id) VALUES (@id)", "id");
        using var insert = Prepared(connection, transaction, InsertNodeSql, [.. Columns.Node, "label_words", "other_words"]);
        using var words = Prepared(connection, transaction, "INSERT INTO words(rowid, text) VALUES (@key, @text)", "key", "text");
        foreach (var node in nodes)
        {
            cancellation.ThrowIfCancellationRequested();
            Bind(item, node.Id).ExecuteNonQuery();
            var (label, other) = (Words.Joined(node.Label), Rank.Elsewhere(node));
            var key = Bind(insert, node.Id, node.Kind.Slug, node.Label, node.Type, node.Home, node.Paragraph, node.Number, node.Year, node.Jurisdiction, node.Audience, node.Details.Json, label, other).ExecuteScalar();
            Bind(words, key, label + other).ExecuteNonQuery();
        }
    }

    private static void InsertClaims(SqliteConnection connection, SqliteTransaction transaction, IEnumerable<Claim> claims, CancellationToken cancellation)
    {
        using var item = Prepared(connection, transaction, "INSERT INTO item(id) VALUES (@id)", "id");
        using var insert = Prepared(connection, transaction, InsertClaimSql, Columns.Claim);
        using var cites = Prepared(connection, transaction, "INSERT INTO cites(claim, work) VALUES (@claim, @work)", "claim", "work");
        foreach (var claim in claims)
        {
            cancellation.ThrowIfCancellationRequested();
            Bind(item, claim.Id).ExecuteNonQuery();
            Bind(
                insert, claim.Id, claim.Subject, claim.Predicate, claim.Object, claim.Source, claim.Coder, claim.Date, claim.Paragraph, claim.Phrase,
                claim.Basis, claim.Attribution, claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Confidence, claim.Status,
                claim.Year, claim.Jurisdiction, claim.Audience, claim.Cites.Count == 0 ? null : JsonSerializer.Serialize(claim.Cites), claim.Details.Json).ExecuteNonQuery();
            foreach (var work in claim.Cites)
            {
                Bind(cites, claim.Id, work).ExecuteNonQuery();
            }
        }
    }

    private static SqliteCommand Prepared(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.AddWithValue("@" + name, DBNull.Value);
        }

        command.Prepare();
        return command;
    }

    private static SqliteCommand Bind(SqliteCommand command, params object?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

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
