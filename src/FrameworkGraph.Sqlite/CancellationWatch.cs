using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Lets a cancelled token end the statement that runs, whenever it was cancelled. (`sqlite3_interrupt` only reaches
/// statements already running, so a token cancelled between two of them would be lost.)
/// </summary>
internal readonly struct CancellationWatch : IDisposable
{
    private const int Operations = 2_000;

    private readonly sqlite3? _database;

    public CancellationWatch(SqliteConnection connection, CancellationToken cancellation)
    {
        if (cancellation.CanBeCanceled)
        {
            _database = connection.Handle;
            raw.sqlite3_progress_handler(_database, Operations, _ => cancellation.IsCancellationRequested ? 1 : 0, null);
        }
    }

    /// <summary>The connection goes back to the pool as it came.</summary>
    public void Dispose()
    {
        if (_database is not null)
        {
            raw.sqlite3_progress_handler(_database, 0, null, null);
        }
    }
}
