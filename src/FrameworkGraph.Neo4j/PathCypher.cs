using FrameworkGraph.Analysis;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Chains of claims between two items, whichever way each claim goes.</summary>
internal static class PathCypher
{
    /// <summary>An expression whose value is the list of the shortest chains: the ids of their claims and of the items between them.</summary>
    public static string Chains(PathQuery query, Parameters parameters, FilterCypher filters)
    {
        var conditions = Conditions(query, filters);
        return $$"""
            COLLECT {
            MATCH {{Indexed.Item("a")}} WHERE {{Indexed.Keyed("a.key", parameters.Add(Sortable.Of(query.From)))}}
            MATCH {{Indexed.Item("b")}} WHERE {{Indexed.Keyed("b.key", parameters.Add(Sortable.Of(query.To)))}}
            MATCH p = allShortestPaths((a)-[:LINK*..{{query.MaxLength}}]-(b)) WHERE all(r IN relationships(p) WHERE {{conditions}})
            WITH p, [r IN relationships(p) | r.id] AS claims ORDER BY claims LIMIT {{parameters.Add(query.Size)}}
            RETURN [claims, [n IN nodes(p) | n.id]]
            }
            """;
    }

    /// <summary>An expression whose value is what <see cref="PathEnds"/> takes; an empty list where an end is missing or has more links than it looks at.</summary>
    /// <remarks>A link between the neighbours is looked for from its subject: on what many claims speak of, few go out.</remarks>
    public static string Ends(PathQuery query, Parameters parameters, FilterCypher filters)
    {
        var (conditions, few) = (Conditions(query, filters), parameters.Add(PathEnds.Few));
        string around(string end) => $"COLLECT {{ MATCH ({end})-[r:LINK]-(x) WHERE x <> {end} AND {conditions} RETURN DISTINCT x }}";
        string links(string end) => $"COLLECT {{ MATCH ({end})-[r:LINK]-(x) WHERE x <> {end} AND {conditions} RETURN [r.id, id(x), x.id, COUNT {{ (x)-[:LINK]-() }}] }}";
        string between(string pattern) => $"COLLECT {{ UNWIND xs AS x UNWIND ys AS y MATCH {pattern} WHERE {conditions} RETURN [r.id, id(x), id(y)] }}";
        return $$"""
            COLLECT {
            MATCH {{Indexed.Item("a")}} WHERE {{Indexed.Keyed("a.key", parameters.Add(Sortable.Of(query.From)))}}
            MATCH {{Indexed.Item("b")}} WHERE {{Indexed.Keyed("b.key", parameters.Add(Sortable.Of(query.To)))}}
            WITH a, b WHERE COUNT { (a)-[:LINK]-() } <= {{few}} AND COUNT { (b)-[:LINK]-() } <= {{few}}
            WITH a, b, {{around("a")}} AS xs, {{around("b")}} AS ys
            RETURN [{{links("a")}}, {{links("b")}}, {{between("(x)-[r:LINK]->(y)")}} + {{between("(y)-[r:LINK]->(x)")}}]
            }
            """;
    }

    /// <summary>
    /// An expression whose value is the list of all chains of two claims between any of some nodes and any of others, each as `[claim, node, the node between, its id, claim, node]`.
    /// All links at the former are gone through.
    /// </summary>
    /// <remarks>What a link says is read last: few lead on.</remarks>
    public static string Through(PathQuery query, IEnumerable<long> from, IEnumerable<long> to, Parameters parameters, FilterCypher filters)
    {
        var few = parameters.Add(PathEnds.Few);
        return $$"""
            COLLECT {
            MATCH (y) WHERE id(y) IN {{parameters.Add(to)}}
            WITH collect(y) AS ys
            MATCH (x) WHERE id(x) IN {{parameters.Add(from)}}
            MATCH (x)-[near:LINK]-(m)
            {{Far(few)}}
            WITH x, near, m, far, y WHERE m <> x AND m <> y AND all(r IN [near, far] WHERE {{Conditions(query, filters)}})
            RETURN [near.id, id(x), id(m), m.id, far.id, id(y)]
            }
            """;
    }

    /// <summary>
    /// An expression whose value is the list of the first links at a node in the order of their claims, each as `[claim, far end, its id, links]` with the links of that to
    /// any of some nodes, each as `[claim, node]`.
    /// </summary>
    /// <param name="node">The number of the node.</param>
    /// <param name="after">Behind which claim; null: from the first on.</param>
    /// <param name="ends">The numbers of the nodes.</param>
    public static string Onward(PathQuery query, long node, string? after, int size, IEnumerable<long> ends, Parameters parameters, FilterCypher filters)
    {
        var (above, limit, rest) = (after is null ? null : parameters.Add(Sortable.Of(after)), parameters.Add(size), query.Claims with { Predicates = null });
        string page(string property)
        {
            var place = $"r.{property}";
            var conditions = string.Join(" AND ", filters.Link(rest, "r", place).Prepend(LinkPlace.Within(place, "predicate", "h", above)));
            return $"MATCH {LinkPlace.Match(property, "r", "m")} WHERE {conditions} AND m <> h RETURN r, m ORDER BY {place} LIMIT {limit}";
        }

        return $$"""
            COLLECT {
            MATCH (h) WHERE id(h) = {{parameters.Add(node)}}
            WITH h, COLLECT { MATCH (y) WHERE id(y) IN {{parameters.Add(ends)}} RETURN y } AS ys
            CALL (h) {
            UNWIND {{parameters.Add((query.Claims.Predicates ?? Predicates.All.Select(p => p.Slug)).Distinct(StringComparer.Ordinal))}} AS predicate
            CALL (h, predicate) { {{page("inPlace")}} UNION ALL {{page("outPlace")}} }
            RETURN r AS first, m ORDER BY first.id LIMIT {{limit}}
            }
            RETURN [first.id, id(m), m.id, COLLECT { {{Far(parameters.Add(PathEnds.Few))}} WITH m, far AS r, y WHERE m <> y AND {{Conditions(query, filters)}} RETURN [r.id, id(y)] }]
            }
            """;
    }

    /// <summary>
    /// An expression whose value is the list of the claims that lie in the reach of <see cref="SimplePaths"/>, each once with its ends; one more than may be looked
    /// at where there are more.
    /// </summary>
    /// <remarks>
    /// Of a pattern of variable length only the different ends are asked for, so Neo4j goes through it breadth first and meets no node twice. It goes on only when more rows
    /// are wanted, and what it walks over has come as a row before: the limit bounds the work, however much lies behind it.
    /// </remarks>
    public static string Near(PathQuery query, Parameters parameters, FilterCypher filters)
    {
        var conditions = Conditions(query, filters);
        string Around(string id, int levels) => $$"""
            MATCH {{Indexed.Item("a")}} WHERE {{Indexed.Keyed("a.key", parameters.Add(Sortable.Of(id)))}}
            MATCH (a)-[rs:LINK*0..{{levels - 1}}]-(n:Item) WHERE all(r IN rs WHERE {{conditions}})
            RETURN DISTINCT n
            """;
        var ends = new[] { (Id: query.From, Levels: SimplePaths.LevelsFrom(query)), (Id: query.To, Levels: SimplePaths.LevelsTo(query)) }.Where(e => e.Levels > 0);
        return $$"""
            COLLECT {
            CALL (scopes) {
            {{string.Join("\nUNION\n", ends.Select(e => Around(e.Id, e.Levels)))}}
            }
            MATCH (n)-[r:LINK]-(b:Item) WHERE n <> b AND {{conditions}}
            WITH DISTINCT r LIMIT {{parameters.Add(Limits.MaxPathClaims + 1)}}
            RETURN [r.id, startNode(r).id, endNode(r).id]
            }
            """;
    }

    /// <summary>Binds `far` to each link between `m` and any of `ys`, and `y` to that. Where `m` has many links itself each of `ys` is looked for in turn.</summary>
    /// <param name="few">The name of the number that is not many.</param>
    private static string Far(string few) => $$"""
        CALL (m, ys) {
        WITH m, ys WHERE COUNT { (m)-[:LINK]-() } <= {{few}} MATCH (m)-[far:LINK]-(y) WHERE y IN ys RETURN far, y
        UNION ALL
        WITH m, ys WHERE COUNT { (m)-[:LINK]-() } > {{few}} UNWIND ys AS y MATCH (m)-[far:LINK]-(y) RETURN far, y
        }
        """;

    private static string Conditions(PathQuery query, FilterCypher filters) => string.Join(" AND ", filters.Link(query.Claims, "r"));
}
