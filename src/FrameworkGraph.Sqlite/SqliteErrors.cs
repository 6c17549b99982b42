using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>Turns errors of SQLite into one sentence that says what to do.</summary>
internal static class SqliteErrors
{
    public static Exception Translate(SqliteException e, string path, CancellationToken cancellation) => e.SqliteErrorCode switch
    {
        9 when cancellation.IsCancellationRequested => new OperationCanceledException(cancellation),
        5 or 6 => new StoreException($"The database {path} is locked by another program: close it and try again.", e),
        8 => new StoreException($"The database {path} cannot be written to: it or its folder is read-only.", e),
        10 => new StoreException($"The disk reports an error on {path}; what was saved before is kept.", e),
        11 or 26 => new StoreException($"The file {path} is damaged or is no database of FrameworkGraph: move it away and a new one is made from graph-seed.", e),
        13 => new StoreException($"The disk is full; {path} keeps what was saved before.", e),
        14 => new StoreException($"The database {path} cannot be opened: check that its folder exists and may be written to.", e),
        19 when e.SqliteExtendedErrorCode is 1555 or 2067 => new StoreException($"An id is given twice; nothing was changed in {path}.", e),
        19 => new StoreException($"The change would leave a claim without an end, a source or a cited work in {path}; nothing was changed.", e),
        _ => new StoreException($"The database {path} reports: {e.Message}", e),
    };
}
