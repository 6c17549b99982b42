using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>Reads one row of a statement made of branches.</summary>
internal static class RowReader
{
    private static readonly int NodeAt = Columns.Before;
    private static readonly int ClaimAt = Columns.Before + Columns.Node.Length;

    public static Row Read(RawStatement row, OrderField order, int steps, Part part = Part.Both)
    {
        var node = row.Text(NodeAt) is { } id ? ReadNode(row, id) : null;
        var claimId = row.Text(ClaimAt);
        var claim = claimId is not null && (part != Part.Node || node is null) ? ReadClaim(row, claimId) : null;
        return new Row(claim, node, new Cursor(order, row.Text(4), claimId ?? node!.Id), steps);
    }

    private static Node ReadNode(RawStatement row, string id)
    {
        var at = NodeAt;
        return new Node
        {
            Id = id,
            Kind = NodeKinds.Named(row.Text(at + 1)!),
            Label = row.Text(at + 2)!,
            Type = row.Text(at + 3),
            Home = row.Text(at + 4),
            Paragraph = row.Text(at + 5),
            Number = Number(row, at + 6),
            Year = Number(row, at + 7),
            Jurisdiction = row.Text(at + 8),
            Audience = row.Text(at + 9)!,
            Details = ReadDetails(row, at + 10),
        };
    }

    private static Claim ReadClaim(RawStatement row, string id)
    {
        var at = ClaimAt;
        return new Claim
        {
            Id = id,
            Subject = row.Text(at + 1)!,
            Predicate = row.Text(at + 2)!,
            Object = row.Text(at + 3)!,
            Source = row.Text(at + 4)!,
            Coder = row.Text(at + 5)!,
            Date = row.Text(at + 6)!,
            Paragraph = row.Text(at + 7),
            Phrase = row.Text(at + 8),
            Basis = row.Text(at + 9)!,
            Attribution = row.Text(at + 10),
            Evidence = row.Text(at + 11),
            Modality = row.Text(at + 12),
            Direction = row.Text(at + 13),
            Population = row.Text(at + 14),
            Level = row.Text(at + 15),
            Confidence = row.Text(at + 16)!,
            Status = row.Text(at + 17)!,
            Year = Number(row, at + 18),
            Jurisdiction = row.Text(at + 19),
            Audience = row.Text(at + 20)!,
            Cites = row.Text(at + 21) is { } cites ? JsonSerializer.Deserialize<string[]>(cites)! : [],
            Details = ReadDetails(row, at + 22),
        };
    }

    private static int? Number(RawStatement row, int column) => row.IsNull(column) ? null : row.Whole(column);

    private static Details ReadDetails(RawStatement row, int column) => row.Text(column) is { } json ? new(json) : Details.Empty;
}
