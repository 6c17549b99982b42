using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Counts the pattern row ← claim — finding — claim → column.</summary>
internal static class PatternCypher
{
    /// <summary>An expression whose value is the list of cells, in the order of their ids.</summary>
    public static string Cells(PatternCount count, Parameters parameters, FilterCypher filters)
    {
        var rows = Access.Of(count.Rows, parameters).All(filters.Node(Access.Rest(count.Rows), "x").Prepend(filters.Visible("x")));
        var reported = And(filters.Claim(count.Reports, "r").Prepend(filters.Visible("r")).Prepend("r.predicate = 'reports'"));
        return $$"""
            COLLECT {
            {{rows}}
            WITH DISTINCT x {{ToFinding(count, parameters, filters)}}
            WITH f, collect(DISTINCT x.id) AS rows
            WITH f, rows, {{Columns(count, filters)}} AS columns WHERE size(columns) > 0
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

    /// <summary>An expression whose value is the list of works with the documents that name them.</summary>
    public static string StandingBehind(IReadOnlyList<string>? documents, Parameters parameters, FilterCypher filters)
    {
        var filter = new ClaimFilter
        {
            Predicates = ["reports"], Sources = documents, Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = ["accepted", "disputed"] },
        };
        return $$"""
            COLLECT {
            {{Access.Of(filter, parameters).All(filters.Claim(Access.Rest(filter), "x").Prepend(filters.Visible("x")))}}
            MATCH (x)-[:CITES]->(work:Node)
            WITH work.id AS work, x.source AS document, count(DISTINCT x.object) AS findings ORDER BY work, document
            RETURN [work, document, findings]
            }
            """;
    }

    /// <summary>An expression whose value is the list of what lies around an item, group by group, in their order.</summary>
    public static string Neighbours(NeighbourQuery query, Parameters parameters, FilterCypher filters) => $$"""
        COLLECT {
        MATCH (a:Item) WHERE {{HopCypher.Keyed("a.key", parameters.Add(Sortable.Of(query.Id)))}}
        MATCH (a)-[l:LINK]-(o:Item) WHERE {{And(filters.Claim(query.Claims, "l").Prepend(filters.Visible("l")))}}
        WITH l, o, CASE WHEN l.subject = a.id THEN 'out' ELSE 'in' END AS way, CASE WHEN o:Node THEN o.kind ELSE 'claim' END AS kind
        UNWIND CASE WHEN l.attribution = 'own' THEN [l.source] WHEN size(l.cites) > 0 THEN l.cites ELSE [null] END AS work
        WITH l.predicate AS predicate, way, kind, l.basis AS basis, count(DISTINCT l.id) AS claims, count(DISTINCT o.id) AS others, count(DISTINCT l.source) AS documents,
            count(DISTINCT work) AS works, count(DISTINCT CASE WHEN work IS NULL THEN l.source END) AS unknowns
        ORDER BY predicate, way, kind, basis
        RETURN [predicate, way, kind, basis, claims, others, documents, works, unknowns]
        }
        """;

    private static string ToFinding(PatternCount count, Parameters parameters, FilterCypher filters) => HoldFindings(count.Rows)
        ? $"MATCH (f:Node) WHERE {HopCypher.Keyed("f.homeKey", "x.id")} AND {IsFinding(filters)}"
        : $"MATCH (f:Node)-[l:LINK]->(x) WHERE {And(filters.Claim(count.Links, "l").Prepend(filters.Visible("l")).Prepend(IsFinding(filters)))}";

    private static string Columns(PatternCount count, FilterCypher filters)
    {
        if (count.Columns is not { } columns)
        {
            return "['']";
        }

        var targets = filters.Node(columns, "y").Prepend(filters.Visible("y"));
        return HoldFindings(columns)
            ? $"COLLECT {"{"} MATCH (y:Item) WHERE {HopCypher.Keyed("y.key", "f.home")} AND y:Node AND {And(targets)} RETURN y.id {"}"}"
            : $"COLLECT {"{"} MATCH (f)-[k:LINK]->(y:Node) WHERE {And(filters.Claim(count.Links, "k").Prepend(filters.Visible("k")).Concat(targets))} RETURN DISTINCT y.id {"}"}";
    }

    /// <summary>Works stand for the findings that they hold, not for those that speak of them.</summary>
    private static bool HoldFindings(NodeFilter targets) => targets.Kinds is [var kind] && kind == NodeKinds.Work.Slug;

    private static string IsFinding(FilterCypher filters) => $"f.kind = 'finding' AND {filters.Visible("f")}";

    private static string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);
}
