using System.Collections.Concurrent;
using System.Globalization;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;
using SQLitePCL;

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

    /// <summary>Ends when the database is no longer filled without a log, so that it can be read; null when it is not so filled.</summary>
    private volatile TaskCompletionSource? _filling;

    /// <summary>
    /// Every connection is used by one thread at a time, so SQLite need not take a lock at each of its functions: that is a tenth of the time of an answer. It only
    /// listens before anything else of this process has opened a database; where something has, it goes on taking locks.
    /// </summary>
    static SqliteGraphStore()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

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
        CloseReaders();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reading))
        {
            reading.Dispose();
        }

        ClearPool();
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
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA synchronous = FULL; PRAGMA cache_size = -4096; PRAGMA threads = 1");
            FillDirectly(connection);
            Opened?.Invoke(connection);
            return connection;
        }
        catch
        {
            CloseBulk(connection);
            throw;
        }
    }

    /// <summary>
    /// A database without any evidence has nothing that readers could be served meanwhile: where nobody else has it open, it is written at once instead of
    /// into the log first and from there into the file. Those who read it through this store wait until that is done.
    /// </summary>
    private void FillDirectly(SqliteConnection connection)
    {
        if (Text(connection, "SELECT EXISTS (SELECT 1 FROM node) OR EXISTS (SELECT 1 FROM claim)") != "0")
        {
            return;
        }

        _filling = new();
        CloseReaders();
        try
        {
            // Refused, and the log kept, while others read.
            Execute(connection, "PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE");
            if (Text(connection, "PRAGMA journal_mode = DELETE") == "delete")
            {
                return;
            }
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 5)
        {
        }

        Execute(connection, "PRAGMA locking_mode = NORMAL; PRAGMA busy_timeout = 5000");
        LetRead();
    }

    private void CloseBulk(SqliteConnection connection)
    {
        try
        {
            if (_filling is not null)
            {
                Execute(connection, "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL");
            }
        }
        finally
        {
            connection.Dispose();
            LetRead();
        }
    }

    private void LetRead()
    {
        var filling = _filling;
        _filling = null;
        filling?.SetResult();
    }

    private static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs one piece of work on a connection that is kept open with its prepared statements.</summary>
    private async Task<T> ReadingAsync<T>(Func<ReadConnection, T> work, CancellationToken cancellation)
    {
        await FilledAsync(cancellation);
        return await RunAsync(
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
    }

    private Task FilledAsync(CancellationToken cancellation) => _filling is { } filling ? filling.Task.WaitAsync(cancellation) : Task.CompletedTask;

    /// <summary>Runs one piece of work on a connection, with cancellation reaching into a running statement.</summary>
    private async Task<T> RunAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await FilledAsync(cancellation);
        return await RunAsync(Connect, work, connection => connection.Dispose(), cancellation);
    }

    private async Task<T> RunAsync<T>(Func<SqliteConnection> connect, Func<SqliteConnection, T> work, Action<SqliteConnection> close, CancellationToken cancellation)
    {
        Task<T> once() => RunAsync(connect, connection => connection, work, (connection, _) => close(connection), cancellation);
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
