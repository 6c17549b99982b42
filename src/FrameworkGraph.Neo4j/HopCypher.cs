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
        Hop.Subject => new(Indexed.Item(x), Indexed.Keyed($"{x}.key", $"{p}.subject"), true, true),
        Hop.Object => new(Indexed.Item(x), Indexed.Keyed($"{x}.key", $"{p}.object"), true, true),
        Hop.Source => Node(x, $"{p}.source"),
        Hop.Coder => Node(x, $"{p}.coder"),
        Hop.Cites => new($"({p})-[:CITES]->({x}:Node)", null, true, false),
        Hop.Carries => new(Indexed.Of(x, "Claim", "sourceKey"), Indexed.Keyed($"{x}.sourceKey", $"{p}.id"), false, true),
        Hop.CitedBy => new($"({p})<-[:CITES]-({x}:Claim)", null, false, true),
        Hop.Holds => new(Indexed.Of(x, "Node", "homeKey"), Indexed.Keyed($"{x}.homeKey", $"{p}.id"), true, false),
        Hop.Home => Node(x, $"{p}.home"),
        Hop.Paragraph => Node(x, $"{p}.paragraph"),
        Hop.FurtherParagraphs => new(Indexed.Item(x), $"{x}.key IN {AlsoAt.Paragraphs(p)} AND {x}:Node", true, false),
        Hop.NodesAt => new(Indexed.Item(x), AlsoAt.Stands(x, "Node", $"{p}.id"), true, false),
        Hop.ClaimsAt => new(Indexed.Item(x), AlsoAt.Stands(x, "Claim", $"{p}.id"), false, true),
        _ => throw new SelectionException($"There is no hop '{hop}'."),
    };

    public string Found(IEnumerable<string> where) => $"MATCH {Match} WHERE {string.Join(" AND ", where)}";

    /// <summary>A node by its own key, whose index is of nodes and claims.</summary>
    private static HopCypher Node(string x, string id) => new(Indexed.Item(x), $"{Indexed.Keyed($"{x}.key", id)} AND {x}:Node", true, false);
}
