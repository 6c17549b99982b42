using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>How one hop is written in Cypher. `p` is the item it starts from, `l` the link and `x` the item at its end.</summary>
/// <param name="Match">The pattern, or the place of the index where the end is found.</param>
/// <param name="Where">What the pattern alone does not say; null where it says all.</param>
/// <param name="HasNode">Whether rows may have a node.</param>
/// <param name="HasClaim">Whether rows may have a claim.</param>
/// <param name="IsLink">Whether the row's claim is the link and its node the far end.</param>
internal sealed record HopCypher(string Match, string? Where, bool HasNode, bool HasClaim, bool IsLink = false)
{
    /// <summary>Whether the hop can only start from a claim.</summary>
    public static bool StartsAtClaim(Hop hop) => hop is Hop.Subject or Hop.Object or Hop.Source or Hop.Coder or Hop.Cites;

    public static HopCypher Of(Hop hop, string p, string l, string x) => hop switch
    {
        Hop.Out => new($"({p})-[{l}:LINK]->({x}:Item)", null, true, true, true),
        Hop.In => new($"({p})<-[{l}:LINK]-({x}:Item)", null, true, true, true),
        Hop.Both => new($"({p})-[{l}:LINK]-({x}:Item)", null, true, true, true),
        Hop.Subject => new($"({x}:Item)", Keyed($"{x}.key", $"{p}.subject"), true, true),
        Hop.Object => new($"({x}:Item)", Keyed($"{x}.key", $"{p}.object"), true, true),
        Hop.Source => Nodes(x, "key", $"{p}.source"),
        Hop.Coder => Nodes(x, "key", $"{p}.coder"),
        Hop.Cites => new($"({p})-[:CITES]->({x}:Node)", null, true, false),
        Hop.Carries => Claims(x, "sourceKey", $"{p}.id"),
        Hop.CitedBy => new($"({p})<-[:CITES]-({x}:Claim)", null, false, true),
        Hop.Holds => Nodes(x, "homeKey", $"{p}.id"),
        Hop.Home => Nodes(x, "key", $"{p}.home"),
        Hop.Paragraph => Nodes(x, "key", $"{p}.paragraph"),
        Hop.NodesAt => new($"({x}:Item)", AlsoAt.Stands(x, "Node", $"{p}.id"), true, false),
        Hop.ClaimsAt => new($"({x}:Item)", AlsoAt.Stands(x, "Claim", $"{p}.id"), false, true),
        _ => throw new SelectionException($"There is no hop '{hop}'."),
    };

    public string Found(IEnumerable<string> where) => $"MATCH {Match} WHERE {string.Join(" AND ", where)}";

    /// <summary>An id as it is found in the index, in every slot that is served.</summary>
    public static string Keyed(string key, string id) => $"{key} IN [slot IN scopes | slot + '/' + {id}]";

    private static HopCypher Nodes(string x, string key, string id) => new(Labelled(x, key, "Node"), Also(x, key, "Node", Keyed($"{x}.{key}", id)), true, false);

    private static HopCypher Claims(string x, string key, string id) => new($"({x}:Claim)", Keyed($"{x}.{key}", id), false, true);

    /// <summary>The index of `key` is on `:Item`; the other keys have one on their label.</summary>
    private static string Labelled(string x, string key, string label) => key == "key" ? $"({x}:Item)" : $"({x}:{label})";

    private static string Also(string x, string key, string label, string where) => key == "key" ? $"{where} AND {x}:{label}" : where;
}
