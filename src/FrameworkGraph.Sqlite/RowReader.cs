using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>Reads one row of a statement made of branches.</summary>
internal static class RowReader
{
    private static readonly int NodeAt = Columns.Before;
    private static readonly int ClaimAt = Columns.Before + Columns.Node.Length;

    public static Row Read(SqliteDataReader reader, OrderField order, int steps)
    {
        var node = reader.IsDBNull(NodeAt) ? null : ReadNode(reader);
        var claim = reader.IsDBNull(ClaimAt) ? null : ReadClaim(reader);
        var value = reader.IsDBNull(4) ? null : Convert.ToString(reader.GetValue(4), CultureInfo.InvariantCulture);
        return new Row(claim, node, new Cursor(order, value, (claim ?? (object?)node) is Claim c ? c.Id : node!.Id), steps);
    }

    private static Node ReadNode(SqliteDataReader reader)
    {
        var at = NodeAt;
        return new Node
        {
            Id = reader.GetString(at),
            Kind = NodeKinds.Named(reader.GetString(at + 1)),
            Label = reader.GetString(at + 2),
            Type = Text(reader, at + 3),
            Home = Text(reader, at + 4),
            Paragraph = Text(reader, at + 5),
            Number = Number(reader, at + 6),
            Year = Number(reader, at + 7),
            Jurisdiction = Text(reader, at + 8),
            Audience = reader.GetString(at + 9),
            Details = ReadDetails(reader, at + 10),
        };
    }

    private static Claim ReadClaim(SqliteDataReader reader)
    {
        var at = ClaimAt;
        return new Claim
        {
            Id = reader.GetString(at),
            Subject = reader.GetString(at + 1),
            Predicate = reader.GetString(at + 2),
            Object = reader.GetString(at + 3),
            Source = reader.GetString(at + 4),
            Coder = reader.GetString(at + 5),
            Date = reader.GetString(at + 6),
            Paragraph = Text(reader, at + 7),
            Phrase = Text(reader, at + 8),
            Basis = reader.GetString(at + 9),
            Attribution = Text(reader, at + 10),
            Evidence = Text(reader, at + 11),
            Modality = Text(reader, at + 12),
            Direction = Text(reader, at + 13),
            Population = Text(reader, at + 14),
            Level = Text(reader, at + 15),
            Confidence = reader.GetString(at + 16),
            Status = reader.GetString(at + 17),
            Year = Number(reader, at + 18),
            Jurisdiction = Text(reader, at + 19),
            Audience = reader.GetString(at + 20),
            Cites = Text(reader, at + 21) is { } cites ? JsonSerializer.Deserialize<string[]>(cites)! : [],
            Details = ReadDetails(reader, at + 22),
        };
    }

    public static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static int? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static Details ReadDetails(SqliteDataReader reader, int column) => Text(reader, column) is { } json ? new(json) : Details.Empty;
}
