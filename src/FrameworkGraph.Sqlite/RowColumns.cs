using System.Runtime.InteropServices;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// SQLite's own functions that step a statement, read a column of the present row and bind a value. Called through the library's safe handles they
/// cost several times what they do, and an answer reads ten thousand columns. Only the step can take long.
/// </summary>
internal static partial class RowColumns
{
    private const string Library = "e_sqlite3";

    /// <returns>100 where there is a row.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_step")]
    public static partial int Step(nint statement);

    /// <returns>The first byte of the text in UTF-8, valid until the next step; zero where the column is null.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_text"), SuppressGCTransition]
    public static partial nint Text(nint statement, int column);

    /// <returns>How many bytes the text last asked for has.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    public static partial int Bytes(nint statement, int column);

    /// <returns>0 for null.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64"), SuppressGCTransition]
    public static partial long Whole(nint statement, int column);

    /// <returns>5 for null.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_int64"), SuppressGCTransition]
    public static partial int Bind(nint statement, int number, long value);

    [LibraryImport(Library, EntryPoint = "sqlite3_bind_null"), SuppressGCTransition]
    public static partial int BindNull(nint statement, int number);

    /// <param name="free">Zero: the bytes stay where they are until the statement has run; -1: SQLite copies them.</param>
    [LibraryImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static partial int BindText(nint statement, int number, nint utf8, int bytes, nint free);
}
