using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>The columns of every branch of a statement, in the order in which <see cref="RowReader"/> reads them.</summary>
internal static class Columns
{
    public static readonly string[] Node = ["id", "kind", "label", "type", "home", "paragraph", "number", "year", "jurisdiction", "audience", "details"];

    public static readonly string[] Claim =
    [
        "id", "subject", "predicate", "object", "source", "coder", "date", "paragraph", "phrase",
        .. ClaimFields.Facets.Select(f => f.Name), "year", "jurisdiction", "audience", "cites", "details",
    ];

    /// <summary>Those of <see cref="Fields.Names"/>: a row is never without them.</summary>
    private static readonly HashSet<string> Names =
        ["id", "kind", "label", "audience", "subject", "predicate", "object", "source", "coder", "date", .. ClaimFields.Facets.Where(f => f.Required).Select(f => f.Name)];

    /// <summary>Number of columns before those of the node: branch, number of the start, place in the list, count, value ordered by.</summary>
    public const int Before = 5;

    private static readonly string NoNode = Nulls(Node.Length);
    private static readonly string NoClaim = Nulls(Claim.Length);

    public static string Of(bool node, bool claim, Fields fields) => $"{OfNode(node, fields)}, {OfClaim(claim, fields)}";

    /// <summary>Of a step: what it leaves out is not read. Of a claim left out there is the id: it is the cursor of the row.</summary>
    public static string Of(HopSql hop, Step step) => step switch
    {
        { IsLink: true, Part: Part.Claim } => $"{NoNode}, {OfClaim(hop.HasClaim, step.Fields)}",
        { IsLink: true, Part: Part.Node, Nodes.IsAny: false } => $"{OfNode(hop.HasNode, step.Fields)}, c.id{NoClaim[4..]}",
        _ => Of(hop.HasNode, hop.HasClaim, step.Fields),
    };

    private static string OfNode(bool has, Fields fields) => has ? List("n", Node, fields, Fields.NodeDetails) : NoNode;

    private static string OfClaim(bool has, Fields fields) => has ? List("c", Claim, fields, Fields.ClaimDetails) : NoClaim;

    private static string List(string alias, string[] columns, Fields fields, Fields details) =>
        string.Join(", ", columns.Select(c => c == "details" ? fields.HasFlag(details) ? $"{alias}.{c}" : "NULL" : fields.HasFlag(Fields.Facets) || Names.Contains(c) ? $"{alias}.{c}" : "NULL"));

    public static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static string Nulls(int count) => string.Join(", ", Enumerable.Repeat("NULL", count));
}
