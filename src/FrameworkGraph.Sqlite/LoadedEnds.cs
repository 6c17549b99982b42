using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Finds the keys of what claims name while they are loaded: claims of one document come together, so that a few thousand ids kept answer most.
/// An end that is no node is a claim, which may come later; these are settled when all are there.
/// </summary>
internal sealed class LoadedEnds : IDisposable
{
    private const int Kept = 8_192;

    private readonly SqliteConnection _connection;
    private readonly RawStatement _find;
    private readonly RawStatement _open;
    private readonly Dictionary<string, long> _recent = new(Kept, StringComparer.Ordinal);

    public LoadedEnds(SqliteConnection connection)
    {
        _connection = connection;
        Run("DROP TABLE IF EXISTS temp.open_end");
        Run("CREATE TEMP TABLE open_end(claim INTEGER NOT NULL, side TEXT NOT NULL, id TEXT NOT NULL)");
        _find = new(connection, "SELECT key FROM node WHERE id = ?");
        _open = new(connection, "INSERT INTO temp.open_end VALUES (?, ?, ?)");
    }

    /// <returns>The key of a node; null where there is none with this id.</returns>
    public long? OfNode(string id)
    {
        if (_recent.TryGetValue(id, out var known))
        {
            return known;
        }

        _find.Bind(1, id);
        if (_find.Run() is not { } key)
        {
            return null;
        }

        if (_recent.Count >= Kept)
        {
            _recent.Clear();
        }

        return _recent[id] = key;
    }

    /// <returns>The key of an end of a claim; 0 where it has to be settled later.</returns>
    /// <param name="side">Whether it is its subject or object.</param>
    public long Of(string id, long claim, string side)
    {
        if (OfNode(id) is { } key)
        {
            return key;
        }

        _open.Bind(1, claim);
        _open.Bind(2, side);
        _open.Bind(3, id);
        _open.Run();
        return 0;
    }

    /// <summary>Fills in the ends that are claims, once claims can be found by id.</summary>
    /// <returns>An id that is nowhere; null where all are found.</returns>
    public string? Settle()
    {
        string? missing = null;
        using (var loose = new RawStatement(_connection, "SELECT o.id FROM temp.open_end o WHERE NOT EXISTS (SELECT 1 FROM claim c WHERE c.id = o.id) LIMIT 1"))
        {
            loose.ForEachRow(row => missing = row.Text(0));
        }

        foreach (var side in missing is null ? ["subject", "object"] : Array.Empty<string>())
        {
            Run($"UPDATE claim SET {side} = (SELECT c.key FROM claim c WHERE c.id = o.id) FROM temp.open_end o WHERE o.claim = claim.key AND o.side = '{side}'");
        }

        return missing;
    }

    public void Dispose()
    {
        _find.Dispose();
        _open.Dispose();
        Run("DROP TABLE IF EXISTS temp.open_end");
    }

    private void Run(string sql)
    {
        using var statement = new RawStatement(_connection, sql);
        statement.Run();
    }
}
