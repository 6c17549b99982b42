using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// One prepared statement that is run very often. Its values go to SQLite directly: a parameter object for each of them
/// costs more than the insert itself.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _utf8 = new byte[1024];

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <param name="number">The number of the parameter, from 1.</param>
    public void Bind(int number, string? text)
    {
        if (text is null)
        {
            Check(raw.sqlite3_bind_null(_statement, number));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length)
        {
            _utf8 = new byte[most * 2];
        }

        Check(raw.sqlite3_bind_text(_statement, number, _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8))));
    }

    public void Bind(int number, long? value) => Check(value is { } whole ? raw.sqlite3_bind_int64(_statement, number, whole) : raw.sqlite3_bind_null(_statement, number));

    /// <summary>Runs it to its end.</summary>
    /// <returns>The first column of the first row as a number; null when there is no row.</returns>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public long? Run()
    {
        long? first = null;
        var result = raw.sqlite3_step(_statement);
        while (result == raw.SQLITE_ROW)
        {
            first ??= raw.sqlite3_column_int64(_statement, 0);
            result = raw.sqlite3_step(_statement);
        }

        // Reset gives the same code once more, with the message of what went wrong.
        Check(raw.sqlite3_reset(_statement));
        return first;
    }

    public void Dispose() => _statement.Dispose();

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
