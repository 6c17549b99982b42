using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>How one hop is written in SQL. `p` holds the ids it starts from, `n` is the node and `c` the claim of the row.</summary>
/// <param name="From">Tables and joins.</param>
/// <param name="Id">What breaks ties.</param>
/// <param name="HasNode">Whether rows have a node.</param>
/// <param name="HasClaim">Whether rows have a claim.</param>
/// <param name="IsEnd">Whether a row has either a node or a claim, the one that the hop arrives at.</param>
internal sealed record HopSql(string From, string Id, bool HasNode, bool HasClaim, bool IsEnd = false)
{
    /// <summary>Whether the hop can only start from a claim.</summary>
    public static bool StartsAtClaim(Hop hop) => hop is Hop.Subject or Hop.Object or Hop.Source or Hop.Coder or Hop.Cites;

    public static HopSql Of(Hop hop) => hop switch
    {
        Hop.Out => Link("c.subject = p.value", "c.object"),
        Hop.In => Link("c.object = p.value", "c.subject"),
        Hop.Both => Link("c.id IN (SELECT id FROM claim WHERE subject = p.value UNION SELECT id FROM claim WHERE object = p.value)",
            "CASE WHEN c.subject = p.value THEN c.object ELSE c.subject END"),
        Hop.Subject => End("s.subject"),
        Hop.Object => End("s.object"),
        Hop.Source => Nodes("CROSS JOIN claim s ON s.id = p.value JOIN node n ON n.id = s.source"),
        Hop.Coder => Nodes("CROSS JOIN claim s ON s.id = p.value JOIN node n ON n.id = s.coder"),
        Hop.Cites => Nodes("CROSS JOIN cites k ON k.claim = p.value JOIN node n ON n.id = k.work"),
        Hop.Carries => Claims("CROSS JOIN claim c ON c.source = p.value"),
        Hop.CitedBy => Claims("CROSS JOIN cites k ON k.work = p.value JOIN claim c ON c.id = k.claim"),
        Hop.Holds => Nodes("CROSS JOIN node n ON n.home = p.value"),
        Hop.Home => Nodes("CROSS JOIN node s ON s.id = p.value JOIN node n ON n.id = s.home"),
        Hop.Paragraph => Nodes("CROSS JOIN node n ON n.id = coalesce((SELECT paragraph FROM node WHERE id = p.value), (SELECT paragraph FROM claim WHERE id = p.value))"),
        Hop.NodesAt => Nodes("CROSS JOIN node n ON n.paragraph = p.value"),
        Hop.ClaimsAt => Claims("CROSS JOIN claim c ON c.paragraph = p.value"),
        _ => throw new SelectionException($"There is no hop '{hop}'."),
    };

    private static HopSql Link(string join, string far) => new($"CROSS JOIN claim c ON {join} LEFT JOIN node n ON n.id = {far}", "c.id", true, true);

    private static HopSql End(string end) =>
        new($"CROSS JOIN claim s ON s.id = p.value LEFT JOIN node n ON n.id = {end} LEFT JOIN claim c ON c.id = {end}", "coalesce(n.id, c.id)", true, true, IsEnd: true);

    private static HopSql Nodes(string join) => new(join, "n.id", true, false);

    private static HopSql Claims(string join) => new(join, "c.id", false, true);
}
