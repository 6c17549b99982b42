using System.Text;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// One prepared statement that is run very often. Its values go to SQLite directly: a parameter object for each of them
/// costs more than the insert itself, and a data reader more than the row. What runs for every row is compiled in full at once: before the JIT comes back to it,
/// a busy server has answered thousands of questions and a large map has been counted.
/// </summary>
internal sealed class RawStatement : IDisposable
{
    private const nint Copied = -1;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly nint _address;
    private readonly string?[] _last;
    private byte[] _utf8 = new byte[1024];

    public RawStatement(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _address = _statement.DangerousGetHandle();
        _last = new string?[raw.sqlite3_column_count(_statement)];
        ParameterCount = raw.sqlite3_bind_parameter_count(_statement);
    }

    /// <summary>The highest number of a parameter in its text.</summary>
    public int ParameterCount { get; }

    /// <param name="number">The number of the parameter, from 1.</param>
    public unsafe void Bind(int number, string? text)
    {
        if (text is null)
        {
            Check(RowColumns.BindNull(_address, number));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _utf8.Length)
        {
            _utf8 = new byte[most * 2];
        }

        var bytes = Encoding.UTF8.GetBytes(text, _utf8);
        fixed (byte* utf8 = _utf8)
        {
            Check(RowColumns.BindText(_address, number, (nint)utf8, bytes, Copied));
        }
    }

    public void Bind(int number, long? value) => Check(value is { } whole ? RowColumns.Bind(_address, number, whole) : RowColumns.BindNull(_address, number));

    /// <summary>Runs it to its end.</summary>
    /// <returns>The first column of the first row as a number; null when there is no row.</returns>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    public long? Run()
    {
        long? first = null;
        var result = RowColumns.Step(_address);
        while (result == raw.SQLITE_ROW)
        {
            first ??= RowColumns.Whole(_address, 0);
            result = RowColumns.Step(_address);
        }

        // Reset gives the same code once more, with the message of what went wrong.
        Check(raw.sqlite3_reset(_statement));
        return first;
    }

    /// <summary>Runs it to its end, handing over each row.</summary>
    /// <exception cref="SqliteException">SQLite refuses.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void ForEachRow(Action<RawStatement> read)
    {
        try
        {
            while (RowColumns.Step(_address) == raw.SQLITE_ROW)
            {
                read(this);
            }
        }
        catch
        {
            raw.sqlite3_reset(_statement);
            throw;
        }
        finally
        {
            Array.Clear(_last);
        }

        Check(raw.sqlite3_reset(_statement));
    }

    /// <summary>The text of a column of the present row. A value that repeats from row to row, as most kinds do, is made once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe string? Text(int column)
    {
        var first = RowColumns.Text(_address, column);
        if (first == 0)
        {
            return null;
        }

        var bytes = new ReadOnlySpan<byte>((void*)first, RowColumns.Bytes(_address, column));
        return _last[column] is { } last && last.Length == bytes.Length && Ascii.Equals(bytes, last) ? last : _last[column] = Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The whole number in a column of the present row; 0 where it is null.</summary>
    public int Whole(int column) => (int)RowColumns.Whole(_address, column);

    /// <summary>The same of a large one.</summary>
    public long Large(int column) => RowColumns.Whole(_address, column);

    public bool IsNull(int column) => RowColumns.Type(_address, column) == raw.SQLITE_NULL;

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _database);
        }
    }
}
