using System.Collections.Concurrent;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// The store contract over one SQLite file: write-ahead log, foreign keys, one writer at a time in this process, and one
/// read transaction for each answer. An answer costs one statement for each level of its selections.
/// </summary>
public sealed partial class SqliteGraphStore : GraphStore
{
    private readonly string _path;
    private readonly string _connectionString;
    private readonly SemaphoreSlim _writer = new(1);
    private readonly ConcurrentBag<ReadConnection> _readers = [];

    private SqliteGraphStore(string path)
    {
        _path = path;
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = 5 }.ToString();
    }

    /// <summary>How many statements this store has run, for tests and metrics.</summary>
    public long StatementCount => Interlocked.Read(ref _statements);

    private long _statements;

    /// <summary>Sees every connection as it is opened, and every statement that reads as it is run; for tests.</summary>
    internal Action<SqliteConnection>? Opened { get; set; }

    internal Action<SqliteCommand>? Running { get; set; }

    /// <summary>Opens a database file, creating or upgrading it.</summary>
    /// <exception cref="StoreException">It is locked, unwritable, damaged or from a newer version.</exception>
    public static SqliteGraphStore Open(string path)
    {
        var store = new SqliteGraphStore(path);
        try
        {
            using var connection = store.Connect();
            SqliteSchema.Upgrade(connection, path);
            Execute(connection, "PRAGMA journal_mode = WAL");
            return store;
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, path, default);
        }
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var reading in _readers)
        {
            reading.Dispose();
        }

        ClearPool();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void ClearPool()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL");
        Opened?.Invoke(connection);
        return connection;
    }

    /// <summary>
    /// A connection of its own for one large write. The load checks its links itself, all at once, instead of one by one
    /// as it goes; its cache is bounded, so that memory does not grow with the load, and goes when the connection does.
    /// </summary>
    private SqliteConnection ConnectForBulk()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(_connectionString) { ForeignKeys = false, Pooling = false }.ToString());
        connection.Open();
        Execute(connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA threads = 2");
        Opened?.Invoke(connection);
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs one piece of work on a connection that is kept open with its prepared statements.</summary>
    private Task<T> ReadingAsync<T>(Func<ReadConnection, T> work, CancellationToken cancellation) => RunAsync(
        () => _readers.TryTake(out var kept) ? kept : new ReadConnection(Connect()),
        reading => reading.Connection,
        work,
        (reading, failed) =>
        {
            if (failed || _readers.Count >= Environment.ProcessorCount * 4)
            {
                reading.Dispose();
            }
            else
            {
                _readers.Add(reading);
            }
        },
        cancellation);

    /// <summary>Runs one piece of work on a connection, with cancellation reaching into a running statement.</summary>
    private Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation) => RunAsync(Connect, work, cancellation);

    private async Task<T> RunAsync<T>(Func<SqliteConnection> connect, Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        Task<T> once() => RunAsync(connect, connection => connection, work, (connection, _) => connection.Dispose(), cancellation);
        try
        {
            return await once();
        }
        catch (StoreException e) when (e.InnerException is SqliteException { SqliteErrorCode: 8 })
        {
            // A connection that was opened while the file was read-only stays so; one opened now may write.
            ClearPool();
            return await once();
        }
    }

    private Task<T> RunAsync<TConnection, T>(
        Func<TConnection> open, Func<TConnection, SqliteConnection> connectionOf, Func<TConnection, T> work, Action<TConnection, bool> release, CancellationToken cancellation)
    {
        try
        {
            var opened = open();
            var failed = true;
            try
            {
                cancellation.ThrowIfCancellationRequested();
                using var watch = new CancellationWatch(connectionOf(opened), cancellation);
                var result = work(opened);
                failed = false;
                return Task.FromResult(result);
            }
            finally
            {
                release(opened, failed);
            }
        }
        catch (SqliteException e)
        {
            return Task.FromException<T>(SqliteErrors.Translate(e, _path, cancellation));
        }
        catch (Exception e)
        {
            return Task.FromException<T>(e);
        }
    }
}
