using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Counts the pattern row ← claim — finding — claim → column.</summary>
internal static class PatternCypher
{
    /// <summary>An expression whose value is the list of cells, in the order of their ids.</summary>
    public static string Cells(PatternCount count, Parameters parameters, FilterCypher filters)
    {
        var rows = Access.Of(count.Rows, parameters).All(filters.Node(count.Rows, "x").Prepend(filters.Visible("x")));
        var toRow = And(filters.Claim(count.Links, "l").Prepend(filters.Visible("l")).Prepend(filters.Visible("f")).Prepend("f.kind = 'finding'"));
        var columns = count.Columns is null
            ? "['']"
            : $"COLLECT {"{"} MATCH (f)-[k:LINK]->(y:Node) WHERE {And(filters.Claim(count.Links, "k").Prepend(filters.Visible("k")).Concat(filters.Node(count.Columns, "y")).Append(filters.Visible("y")))} RETURN DISTINCT y.id {"}"}";
        var reported = And(filters.Claim(count.Reports, "r").Prepend(filters.Visible("r")).Prepend("r.predicate = 'reports'"));
        return $$"""
            COLLECT {
            {{rows}}
            WITH DISTINCT x MATCH (f:Node)-[l:LINK]->(x) WHERE {{toRow}}
            WITH f, collect(DISTINCT x.id) AS rows
            WITH f, rows, {{columns}} AS columns WHERE size(columns) > 0
            MATCH (:Item)-[r:LINK]->(f) WHERE {{reported}}
            UNWIND CASE WHEN r.attribution = 'own' THEN [r.source] WHEN size(r.cites) > 0 THEN r.cites ELSE [null] END AS work
            WITH f, rows, columns, r.source AS source, CASE WHEN work IS NULL THEN r.source END AS unknown, work
            UNWIND rows AS row UNWIND columns AS column
            WITH row, column, count(DISTINCT f) AS findings, count(DISTINCT source) AS documents, count(DISTINCT work) AS works, count(DISTINCT unknown) AS unknowns
            ORDER BY row, column
            RETURN [row, column, findings, documents, works, unknowns]
            }
            """;
    }

    private static string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);
}
