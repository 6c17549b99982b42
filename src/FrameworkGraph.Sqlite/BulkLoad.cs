using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Puts evidence in place of the evidence there is, inside one transaction and in memory that does not grow with it:
/// without indexes, which are built afterwards from sorted entries. People's own work has been taken out before.
/// </summary>
internal sealed class BulkLoad(SqliteConnection connection, SqliteTransaction transaction, string path)
{
    /// <summary>Tables are emptied at once and not row by row.</summary>
    private const string DropSql = """
        DELETE FROM claim_audience;
        INSERT INTO words(words) VALUES ('delete-all');
        DELETE FROM cited;
        DELETE FROM also_at;
        DELETE FROM claim;
        DELETE FROM node;
        """;

    /// <summary>Words are gathered in memory and written in few large parts, of which less is to be merged. The setting stays in the index, so it is taken back.</summary>
    private const string GatherWordsSql = "INSERT INTO words(words, rank) VALUES ('hashsize', 2097152)";

    private const string GatherFewerWordsSql = "INSERT INTO words(words, rank) VALUES ('hashsize', 1048576)";

    /// <summary>An id of both a node and a claim, looked for only where both have ids.</summary>
    private const string SharedIdSql = """
        SELECT n.id FROM node n WHERE n.id BETWEEN (SELECT min(id) FROM claim) AND (SELECT max(id) FROM claim) AND EXISTS (SELECT 1 FROM claim c WHERE c.id = n.id) LIMIT 1
        """;

    /// <summary>Indexes that later steps of the load need.</summary>
    private static readonly string[] First = ["node_id", "claim_id"];

    public void Replace(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, CancellationToken cancellation)
    {
        Execute(DropSql);
        var indexes = Indexes();
        foreach (var (name, _) in indexes)
        {
            Execute($"DROP INDEX {name}");
        }

        Execute(GatherWordsSql);
        using var writer = new RowWriter(connection, seed: true);
        var key = 0L;
        foreach (var (node, words) in ReadAhead.Of(nodes.Select(n => (n, RowWriter.WordsOf(n)))))
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Write(++key, node, words);
        }

        Execute(GatherFewerWordsSql);
        Build("node_id");
        using (var ends = new LoadedEnds(connection))
        {
            foreach (var claim in ReadAhead.Of(claims))
            {
                cancellation.ThrowIfCancellationRequested();
                var at = ++key;
                writer.Write(
                    at, claim, ends.Of(claim.Subject, at, "subject"), ends.Of(claim.Object, at, "object"), ends.OfNode(claim.Source) ?? throw Loose(claim.Source),
                    claim.Cites.Select(work => ends.OfNode(work) ?? throw Loose(work)));
            }

            Build("claim_id");
            if (ends.Settle() is { } missing)
            {
                throw Loose(missing);
            }
        }

        if (Text(SharedIdSql) is { } twice)
        {
            throw new StoreException($"The id {twice} is given twice; nothing was changed in {path}.");
        }

        foreach (var (name, _) in indexes.Where(i => !First.Contains(i.Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            Build(name);
        }

        ReplaceTombstones(tombstones, cancellation);

        void Build(string name) => Execute(indexes.Single(i => i.Name == name).Sql);
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

        if (Text("SELECT t.id FROM tombstone t WHERE EXISTS (SELECT 1 FROM item i WHERE i.id = t.id) LIMIT 1") is { } used)
        {
            throw new StoreException($"{used} is a tombstone and in use; an id is never used again. Nothing was changed in {path}.");
        }

        if (Text("SELECT t.superseded_by FROM tombstone t WHERE t.superseded_by IS NOT NULL AND NOT EXISTS (SELECT 1 FROM item i WHERE i.id = t.superseded_by) LIMIT 1") is { } missing)
        {
            throw Loose(missing);
        }
    }

    private StoreException Loose(string id) => new($"The change would leave a link without an end in {path}: there is no {id}. Nothing was changed.");

    private List<(string Name, string Sql)> Indexes()
    {
        using var command = Command("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name IN ('node', 'claim', 'cited', 'also_at') AND sql IS NOT NULL ORDER BY rowid");
        using var reader = command.ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
        {
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        return indexes;
    }

    private string? Text(string sql)
    {
        using var command = Command(sql);
        return command.ExecuteScalar() as string;
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
