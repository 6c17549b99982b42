using System.Runtime.InteropServices;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// SQLite's own functions that read a column of the present row. Called through the library's safe handles they cost several times what they
/// do, and an answer reads ten thousand columns. None of them can block.
/// </summary>
internal static partial class RowColumns
{
    private const string Library = "e_sqlite3";

    /// <returns>The first byte of the text in UTF-8, valid until the next step; zero where the column is null.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_text"), SuppressGCTransition]
    public static partial nint Text(nint statement, int column);

    /// <returns>How many bytes the text last asked for has.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes"), SuppressGCTransition]
    public static partial int Bytes(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_int"), SuppressGCTransition]
    public static partial int Whole(nint statement, int column);

    /// <returns>5 for null.</returns>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type"), SuppressGCTransition]
    public static partial int Type(nint statement, int column);
}
