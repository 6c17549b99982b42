using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The shortest chains of claims between two items, whichever way each claim goes.</summary>
internal static class PathCypher
{
    /// <summary>An expression whose value is the list of chains: the ids of their claims and of the items between them.</summary>
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
}
