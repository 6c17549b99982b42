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
    /// <summary>How the rows of one start are found, where there may be many; null where there is one at most.</summary>
    public Fan? Fan { get; private init; }

    /// <summary>Whether the hop can only start from a claim.</summary>
    public static bool StartsAtClaim(Hop hop) => hop is Hop.Subject or Hop.Object or Hop.Source or Hop.Coder or Hop.Cites;

    public static HopSql Of(Hop hop) => hop switch
    {
        Hop.Out => Link("c.subject = p.value", "c.object", "claim_subject"),
        Hop.In => Link("c.object = p.value", "c.subject", "claim_object"),
        Hop.Both => Link("(c.subject = p.value OR c.object = p.value)", "CASE WHEN c.subject = p.value THEN c.object ELSE c.subject END"),
        Hop.Subject => End("s.subject"),
        Hop.Object => End("s.object"),
        Hop.Source => Node("CROSS JOIN claim s ON s.id = p.value JOIN node n ON n.id = s.source"),
        Hop.Coder => Node("CROSS JOIN claim s ON s.id = p.value JOIN node n ON n.id = s.coder"),
        Hop.Cites => Nodes("n.key IN (SELECT k.work FROM claim s JOIN cited k ON k.claim = s.key WHERE s.id = p.value)"),
        Hop.Carries => Claims("c.source = p.value", "claim_source"),
        Hop.CitedBy => Claims("c.key IN (SELECT k.claim FROM node s JOIN cited k ON k.work = s.key WHERE s.id = p.value)"),
        Hop.Holds => Nodes("n.home = p.value", "node_home"),
        Hop.Home => Node("CROSS JOIN node s ON s.id = p.value JOIN node n ON n.id = s.home"),
        Hop.Paragraph => Node("CROSS JOIN node n ON n.id = coalesce((SELECT paragraph FROM node WHERE id = p.value), (SELECT paragraph FROM claim WHERE id = p.value))"),
        Hop.NodesAt => Nodes("n.paragraph = p.value", "node_paragraph"),
        Hop.ClaimsAt => Claims("c.paragraph = p.value", "claim_paragraph"),
        _ => throw new SelectionException($"There is no hop '{hop}'."),
    };

    private static HopSql Link(string on, string far, string? index = null) =>
        new($"CROSS JOIN claim c ON {on} LEFT JOIN node n ON n.id = {far}", "c.id", true, true) { Fan = new("claim", "c", on, $"node n ON n.id = {far}", index) };

    private static HopSql End(string end) =>
        new($"CROSS JOIN claim s ON s.id = p.value LEFT JOIN node n ON n.id = {end} LEFT JOIN claim c ON c.id = {end}", "coalesce(n.id, c.id)", true, true, IsEnd: true);

    private static HopSql Node(string join) => new(join, "n.id", true, false);

    private static HopSql Nodes(string on, string? index = null) => new($"CROSS JOIN node n ON {on}", "n.id", true, false) { Fan = new("node", "n", on, null, index) };

    private static HopSql Claims(string on, string? index = null) => new($"CROSS JOIN claim c ON {on}", "c.id", false, true) { Fan = new("claim", "c", on, null, index) };
}
