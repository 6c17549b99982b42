using System.Text.Json;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Neo4j;

/// <summary>Reads nodes and claims out of rows that begin with their record and details.</summary>
internal static class StoredItem
{
    /// <summary>The node of the first row; null where there is none.</summary>
    public static Node? Node(QueryResult result)
    {
        var rows = result.Rows();
        return ToRow(ref rows, first: true) ? RecordReader.Node(ref rows, DetailsBehind(rows)) : null;
    }

    /// <summary>The claims of all rows, each with the slot where it lies.</summary>
    public static IReadOnlyList<(Claim Claim, string Slot)> Claims(QueryResult result)
    {
        var rows = result.Rows();
        var claims = new List<(Claim, string)>();
        for (var more = ToRow(ref rows, first: true); more; more = ToRow(ref rows, first: false))
        {
            var claim = RecordReader.Claim(ref rows, DetailsBehind(rows))!;
            rows.Read();
            rows.Read();
            claims.Add((claim, rows.GetString()!));
        }

        return claims;
    }

    /// <summary>Goes to the first value of the next row; false when there is none.</summary>
    private static bool ToRow(ref Utf8JsonReader rows, bool first) =>
        (first || (rows.Read() && rows.TokenType == JsonTokenType.EndArray)) && rows.Read() && rows.TokenType == JsonTokenType.StartArray && rows.Read();

    private static Details DetailsBehind(Utf8JsonReader record)
    {
        record.Read();
        return record.GetString() is { } json ? new(json) : Details.Empty;
    }
}
