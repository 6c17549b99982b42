using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>What the pattern row ← claim — finding — claim → column is counted from, and counts of what stands behind and around an item.</summary>
internal static class PatternCypher
{
    /// <summary>
    /// An expression whose value is what <see cref="PatternReader.Findings"/> takes: the findings, for each row and each column its id, its number and the findings at it, and
    /// the links among these that do not count.
    /// </summary>
    /// <remarks>Findings by the numbers that Neo4j has for them: they only have to be told apart within this one state.</remarks>
    public static string Findings(PatternCount count, Parameters parameters, FilterCypher filters)
    {
        // Their place begins with slot and kind: nothing of the nodes themselves is read.
        var findings = $"COLLECT {{ UNWIND scopes AS s MATCH {Indexed.Of("f", "Node", "place")} WHERE f.place STARTS WITH s + '/{NodeKinds.Finding.Slug}/' RETURN id(f) }}";
        var (rows, columns) = (Targets(count.Rows, count, parameters, filters), count.Columns is { } asked ? Targets(asked, count, parameters, filters) : "[]");
        var apart = LinkApart.Suffices(count.Links) ? $"COLLECT {{ MATCH {LinkApart.Match("f", "l", "x")} AND NOT ({And(filters.Link(count.Links, "l"))}) RETURN [id(f), id(x)] }}" : "[]";
        return $"[{findings}, {rows}, {columns}, {apart}]";
    }

    /// <summary>An expression whose value is what <see cref="PatternReader.Reports"/> takes: works by their numbers, and of each report its finding, its document, and unless that speaks for itself the works behind it.</summary>
    /// <remarks>The document of most reports is the node that they go out from: no property is read of them then. Written twice, it would be read of all of them beforehand.</remarks>
    public static string Reports(PatternCount count, Parameters parameters, FilterCypher filters)
    {
        const string place = "r.inPlace";
        var document = $"CASE WHEN {LinkMarks.IsOfItself(place)} THEN id(d) ELSE r.source END";
        var works = $"COLLECT {{ UNWIND scopes AS s MATCH {Indexed.Of("w", "Node", "place")} WHERE w.place STARTS WITH s + '/{NodeKinds.Work.Slug}/' RETURN [id(w), w.id] }}";
        return $$"""
            [{{works}}, COLLECT {
            MATCH (d)-[r:LINK]->(f) USING INDEX SEEK r:LINK(inPlace) WHERE {{place}} STARTS WITH 'reports/' AND {{And(filters.Link(count.Reports, "r", place))}}
            WITH r, f, {{document}} AS document ORDER BY {{place}}
            RETURN CASE WHEN {{LinkMarks.IsOwn(place)}} THEN [id(f), document] ELSE [id(f), document, coalesce(r.cites, [])] END
            }]
            """;
    }

    /// <summary>An expression whose value is the list of works with the documents that name them.</summary>
    public static string StandingBehind(IReadOnlyList<string>? documents, Parameters parameters, FilterCypher filters)
    {
        var filter = new ClaimFilter
        {
            Predicates = ["reports"], Sources = documents, Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = Statuses.OfEvidence },
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
        MATCH {{Indexed.Item("a")}} WHERE {{Indexed.Keyed("a.key", parameters.Add(Sortable.Of(query.Id)))}}
        MATCH (a)-[l:LINK]-(o:Item) WHERE {{And(filters.Link(query.Claims, "l"))}}
        WITH l, o, CASE WHEN l.subject = a.id THEN 'out' ELSE 'in' END AS way, CASE WHEN o:Node THEN o.kind ELSE 'claim' END AS kind
        UNWIND CASE WHEN l.attribution = 'own' THEN [l.source] WHEN size(l.cites) > 0 THEN l.cites ELSE [null] END AS work
        WITH l.predicate AS predicate, way, kind, l.basis AS basis, count(DISTINCT l.id) AS claims, count(DISTINCT o.id) AS others, count(DISTINCT l.source) AS documents,
            count(DISTINCT work) AS works, count(DISTINCT CASE WHEN work IS NULL THEN l.source END) AS unknowns
        ORDER BY predicate, way, kind, basis
        RETURN [predicate, way, kind, basis, claims, others, documents, works, unknowns]
        }
        """;

    private static string Targets(NodeFilter targets, PatternCount count, Parameters parameters, FilterCypher filters)
    {
        var found = Access.Of(targets, parameters).All(filters.Node(Access.Rest(targets), "x").Prepend(filters.Visible("x")));
        var (at, number) = HoldFindings(targets)
            ? ($"MATCH {Indexed.Of("f", "Node", "homeKey")} WHERE {Indexed.Keyed("f.homeKey", "x.id")} AND {filters.Visible("f")}", "null")
            : (LinkApart.Suffices(count.Links) ? "MATCH (f)-[:LINK]->(x)" : $"MATCH (f)-[l:LINK]->(x) WHERE {And(filters.Link(count.Links, "l"))}", "id(x)");
        return $"COLLECT {{ {found} WITH DISTINCT x RETURN [x.id, {number}, COLLECT {{ {at} RETURN id(f) }}] }}";
    }

    /// <summary>Works stand for the findings that they hold, not for those that speak of them.</summary>
    private static bool HoldFindings(NodeFilter targets) => targets.Kinds is [var kind] && kind == NodeKinds.Work.Slug;

    private static string And(IEnumerable<string> conditions) => string.Join(" AND ", conditions);
}
