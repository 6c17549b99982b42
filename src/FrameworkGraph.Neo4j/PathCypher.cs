using FrameworkGraph.Analysis;
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
            MATCH (a:Item) WHERE {{HopCypher.Keyed("a.key", parameters.Add(Sortable.Of(query.From)))}}
            MATCH (b:Item) WHERE {{HopCypher.Keyed("b.key", parameters.Add(Sortable.Of(query.To)))}}
            MATCH p = allShortestPaths((a)-[:LINK*..{{query.MaxLength}}]-(b)) WHERE all(r IN relationships(p) WHERE {{conditions}})
            WITH p, [r IN relationships(p) | r.id] AS claims ORDER BY claims LIMIT {{parameters.Add(query.Size)}}
            RETURN [claims, [n IN nodes(p) | n.id]]
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
            MATCH (a:Item) WHERE {{HopCypher.Keyed("a.key", parameters.Add(Sortable.Of(id)))}}
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

    private static string Conditions(PathQuery query, FilterCypher filters) => string.Join(" AND ", filters.Claim(query.Claims, "r").Prepend(filters.Visible("r")));
}
