using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>A connection that reads, with the statements that it has prepared: to prepare one costs more than to run it.</summary>
internal sealed class ReadConnection(SqliteConnection connection) : IDisposable
{
    private const int Kept = 100;
    private readonly Dictionary<string, RawStatement> _statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection { get; } = connection;

    /// <summary>What it knows of the codes of claims.</summary>
    public Terms Terms { get; } = new(connection);

    /// <summary>The statement of this text; it stays this connection's own.</summary>
    public RawStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count >= Kept)
            {
                Forget();
            }

            statement = _statements[sql] = new RawStatement(Connection, sql);
        }

        return statement;
    }

    public void Dispose()
    {
        Forget();
        Terms.Dispose();
        Connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}
