using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Search;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Puts evidence in place of the evidence there is, inside one transaction and in memory that does not grow with it:
/// without indexes, which are built afterwards from sorted entries, and with all links checked at the end.
/// </summary>
internal sealed class BulkLoad(SqliteConnection connection, SqliteTransaction transaction, string path)
{
    private const string DropSeedSql = """
        DELETE FROM claim_audience WHERE claim IN (SELECT id FROM claim WHERE seed = 1);
        DELETE FROM words WHERE rowid IN (SELECT key FROM node WHERE seed = 1);
        DELETE FROM cited WHERE claim IN (SELECT key FROM claim WHERE seed = 1);
        DELETE FROM item WHERE id IN (SELECT id FROM claim WHERE seed = 1 UNION ALL SELECT id FROM node WHERE seed = 1);
        DELETE FROM claim WHERE seed = 1;
        DELETE FROM node WHERE seed = 1;
        """;

    /// <summary>Where all there is is seed, tables are emptied at once and not row by row.</summary>
    private const string DropAllSql = """
        DELETE FROM claim_audience;
        INSERT INTO words(words) VALUES ('delete-all');
        DELETE FROM cited;
        DELETE FROM item;
        DELETE FROM claim;
        DELETE FROM node;
        """;

    private const string AllSeedSql = "SELECT NOT EXISTS (SELECT 1 FROM node WHERE seed = 0) AND NOT EXISTS (SELECT 1 FROM claim WHERE seed = 0)";

    /// <summary>Every id once, in order; an id that is used twice breaks the key.</summary>
    private const string FillItemsSql = "INSERT INTO item(id) SELECT id FROM (SELECT id FROM node WHERE seed = 1 UNION ALL SELECT id FROM claim WHERE seed = 1) ORDER BY id";

    /// <summary>One link without an end, if there is any. Each goes over the distinct values of an index.</summary>
    private static readonly string[] LooseSql =
    [
        "SELECT subject FROM (SELECT DISTINCT subject FROM claim) WHERE subject NOT IN (SELECT id FROM item) LIMIT 1",
        "SELECT object FROM (SELECT DISTINCT object FROM claim) WHERE object NOT IN (SELECT id FROM item) LIMIT 1",
        "SELECT source FROM (SELECT DISTINCT source FROM claim) WHERE source NOT IN (SELECT id FROM node) LIMIT 1",
        "SELECT superseded_by FROM tombstone WHERE superseded_by NOT IN (SELECT id FROM item) LIMIT 1",
    ];

    private static readonly string InsertNodeSql =
        $"INSERT INTO node({string.Join(", ", Columns.Node)}, label_words, other_words, seed, key) VALUES ({string.Join(", ", Columns.Node.Select(_ => "?"))}, ?, ?, 1, ?)";

    private static readonly string InsertClaimSql =
        $"INSERT INTO claim({string.Join(", ", Columns.Claim)}, seed, key) VALUES ({string.Join(", ", Columns.Claim.Select(_ => "?"))}, 1, ?)";

    public void Replace(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, CancellationToken cancellation)
    {
        Execute(Number(AllSeedSql) == 1 ? DropAllSql : DropSeedSql);
        var indexes = Texts("SELECT sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('node', 'claim', 'cited') AND sql IS NOT NULL");
        foreach (var name in Texts("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('node', 'claim', 'cited') AND sql IS NOT NULL"))
        {
            Execute($"DROP INDEX {name}");
        }

        InsertNodes(nodes, cancellation);
        InsertClaims(claims, cancellation);
        foreach (var index in indexes)
        {
            cancellation.ThrowIfCancellationRequested();
            Execute(index);
        }

        Execute(FillItemsSql);
        ReplaceTombstones(tombstones, cancellation);
        CheckLinks();
    }

    private void ReplaceTombstones(IEnumerable<Tombstone> tombstones, CancellationToken cancellation)
    {
        Execute("DELETE FROM tombstone");
        using (var insert = new RawStatement(connection, "INSERT INTO tombstone(id, superseded_by, reason) VALUES (?, ?, ?)"))
        {
            foreach (var tombstone in tombstones)
            {
                cancellation.ThrowIfCancellationRequested();
                insert.Bind(1, tombstone.Id);
                insert.Bind(2, tombstone.SupersededBy);
                insert.Bind(3, tombstone.Reason);
                insert.Run();
            }
        }

        if (Texts("SELECT id FROM tombstone WHERE id IN (SELECT id FROM item) LIMIT 1") is [var used])
        {
            throw new StoreException($"{used} is a tombstone and in use; an id is never used again. Nothing was changed in {path}.");
        }
    }

    private void InsertNodes(IEnumerable<Node> nodes, CancellationToken cancellation)
    {
        using var insert = new RawStatement(connection, InsertNodeSql);
        using var words = new RawStatement(connection, "INSERT INTO words(rowid, text) VALUES (?, ?)");
        var key = Number("SELECT ifnull(max(key), 0) FROM node");
        foreach (var (node, label, other) in ReadAhead.Of(nodes.Select(n => (n, Words.Joined(n.Label), Rank.Elsewhere(n)))))
        {
            cancellation.ThrowIfCancellationRequested();
            string?[] texts = [node.Id, node.Kind.Slug, node.Label, node.Type, node.Home, node.Paragraph];
            for (var i = 0; i < texts.Length; i++)
            {
                insert.Bind(i + 1, texts[i]);
            }

            insert.Bind(7, node.Number);
            insert.Bind(8, node.Year);
            insert.Bind(9, node.Jurisdiction);
            insert.Bind(10, node.Audience);
            insert.Bind(11, node.Details.Json);
            insert.Bind(12, label);
            insert.Bind(13, other);
            insert.Bind(14, ++key);
            insert.Run();
            words.Bind(1, key);
            words.Bind(2, label + other);
            words.Run();
        }
    }

    private void InsertClaims(IEnumerable<Claim> claims, CancellationToken cancellation)
    {
        using var insert = new RawStatement(connection, InsertClaimSql);
        using var cited = new RawStatement(connection, "INSERT INTO cited(claim, work) VALUES (?, ?)");
        using var find = new RawStatement(connection, "SELECT key FROM node WHERE id = ?");
        var (key, works) = (Number("SELECT ifnull(max(key), 0) FROM claim"), new Dictionary<string, long>());
        foreach (var claim in ReadAhead.Of(claims))
        {
            cancellation.ThrowIfCancellationRequested();
            ReadOnlySpan<string?> texts =
            [
                claim.Id, claim.Subject, claim.Predicate, claim.Object, claim.Source, claim.Coder, claim.Date, claim.Paragraph, claim.Phrase, claim.Basis, claim.Attribution,
                claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Confidence, claim.Status,
            ];
            for (var i = 0; i < texts.Length; i++)
            {
                insert.Bind(i + 1, texts[i]);
            }

            insert.Bind(19, claim.Year);
            insert.Bind(20, claim.Jurisdiction);
            insert.Bind(21, claim.Audience);
            insert.Bind(22, claim.Cites.Count == 0 ? null : JsonSerializer.Serialize(claim.Cites));
            insert.Bind(23, claim.Details.Json);
            insert.Bind(24, ++key);
            insert.Run();
            foreach (var work in claim.Cites)
            {
                if (!works.TryGetValue(work, out var at))
                {
                    find.Bind(1, work);
                    works.Add(work, at = find.Run() ?? throw Loose(work));
                }

                cited.Bind(1, key);
                cited.Bind(2, at);
                cited.Run();
            }
        }
    }

    private void CheckLinks()
    {
        foreach (var sql in LooseSql)
        {
            if (Texts(sql) is [var id])
            {
                throw Loose(id);
            }
        }

        // Other tables that name nodes or claims are small; SQLite checks theirs.
        foreach (var table in Texts("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%' AND name NOT IN ('node', 'claim', 'cited')"))
        {
            if (Texts($"SELECT \"table\" FROM pragma_foreign_key_check('{table}') LIMIT 1") is [var referring])
            {
                throw Loose($"what a row of {referring} names");
            }
        }
    }

    private StoreException Loose(string id) => new($"The change would leave a link without an end in {path}: there is no {id}. Nothing was changed.");

    private List<string> Texts(string sql)
    {
        using var command = Command(sql);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private long Number(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }
}
