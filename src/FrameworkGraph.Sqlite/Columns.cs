using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

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

    /// <summary>Number of columns before those of the node: branch, parent, place in the list, count, value ordered by.</summary>
    public const int Before = 5;

    private static readonly string NoNode = Nulls(Node.Length);
    private static readonly string NoClaim = Nulls(Claim.Length);

    public static string Of(bool node, bool claim, Fields fields) =>
        $"{(node ? List("n", Node, fields.HasFlag(Fields.NodeDetails)) : NoNode)}, {(claim ? List("c", Claim, fields.HasFlag(Fields.ClaimDetails)) : NoClaim)}";

    private static string List(string alias, string[] columns, bool details) =>
        string.Join(", ", columns.Select(c => c == "details" && !details ? "NULL" : $"{alias}.{c}"));

    private static string Nulls(int count) => string.Join(", ", Enumerable.Repeat("NULL", count));
}
