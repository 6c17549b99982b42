using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>The columns of the two tables, in the order in which rows are written.</summary>
internal static class Columns
{
    public static readonly string[] Node =
        ["key", "id", "kind", "label", "type", "home", "paragraph", "number", "year", "jurisdiction", "audience", "details", "label_words", "seed"];

    public static readonly string[] Claim =
    [
        "key", "id", "subject", "predicate", "object", "source", "facets", "coder", "date", "year", "jurisdiction", "audience", "paragraph", "phrase", "cites", "details", "seed",
    ];

    public static string Insert(string table, string[] columns) => $"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})";

    public static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
