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
        8 => new StoreException($"The database {path} cannot be written to: it or its folder is read-only.", e) { Advice = Kept("The database of this server is read-only", "it can be written to") },
        // The index of the log could not grow: for want of room, nearly always.
        10 when e.SqliteExtendedErrorCode is 4874 or 5386 => Full(e, path),
        10 => new StoreException($"The disk reports an error on {path}; what was saved before is kept.", e) { Advice = Kept("The disk of this server reports an error", "it is mended") },
        11 or 26 => new StoreException($"The file {path} is damaged or is no database of FrameworkGraph: move it away and a new one is made from graph-seed.", e)
        {
            Damaged = true, Advice = "The database of this server is damaged; tell whoever runs the server.",
        },
        13 => Full(e, path),
        14 => new StoreException($"The database {path} cannot be opened: check that its folder exists and may be written to.", e),
        19 when e.SqliteExtendedErrorCode is 1555 or 2067 => new StoreException($"An id is given twice; nothing was changed in {path}.", e),
        19 => new StoreException($"The change would leave a claim without an end, a source or a cited work in {path}; nothing was changed.", e),
        _ => new StoreException($"The database {path} reports: {e.Message}", e),
    };

    private static StoreException Full(SqliteException e, string path) =>
        new($"The disk is full; {path} keeps what was saved before. Make room and try again.", e) { Advice = Kept("The disk of this server is full", "there is room") };

    private static string Kept(string trouble, string until) =>
        $"{trouble}: nothing was changed, and what was saved before is kept and can be read. Tell whoever runs the server, and send it again when {until}.";
}
