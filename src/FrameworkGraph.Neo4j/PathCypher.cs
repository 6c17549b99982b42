using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Chains of claims between two items, whichever way each claim goes.</summary>
internal static class PathCypher
{
    /// <summary>An expression whose value is the list of the shortest chains: the ids of their claims and of the items between them.</summary>
    public static string Chains(PathQuery query, Parameters parameters, FilterCypher filters)
    {
        var conditions = string.Join(" AND ", filters.Claim(query.Claims, "r").Prepend(filters.Visible("r")));
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

    /// <summary>An expression whose value is the list of steps away from some items, at most so many.</summary>
    public static string Steps(IEnumerable<string> from, ClaimFilter claims, int most, Parameters parameters, FilterCypher filters) => $$"""
        COLLECT {
        UNWIND {{parameters.AddIds(from)}} AS id MATCH (a:Item) WHERE {{HopCypher.Keyed("a.key", "id")}}
        MATCH (a)-[r:LINK]-(b:Item) WHERE {{string.Join(" AND ", filters.Claim(claims, "r").Prepend(filters.Visible("r")).Prepend("a <> b"))}}
        WITH a, r, b LIMIT {{parameters.Add(most)}}
        RETURN [r.id, a.id, b.id]
        }
        """;
}
