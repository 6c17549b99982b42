using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>How one hop is written in SQL. `p` holds the keys it starts from, `n` is the node and `c` the claim of the row.</summary>
/// <param name="From">Tables and joins.</param>
/// <param name="Id">What breaks ties.</param>
/// <param name="HasNode">Whether rows have a node.</param>
/// <param name="HasClaim">Whether rows have a claim.</param>
/// <param name="IsEnd">Whether a row has either a node or a claim, the one that the hop arrives at.</param>
internal sealed record HopSql(string From, string Id, bool HasNode, bool HasClaim, bool IsEnd = false)
{
    private const string Start = "(SELECT id FROM item WHERE key = p.value)";

    /// <summary>How the rows of one start are found, where there may be many; null where there is one at most.</summary>
    public Fan? Fan { get; private init; }

    /// <summary>Whether the hop can only start from a claim.</summary>
    public static bool StartsAtClaim(Hop hop) => hop is Hop.Subject or Hop.Object or Hop.Source or Hop.Coder or Hop.Cites;

    public static HopSql Of(Hop hop) => hop switch
    {
        Hop.Out => Link("c.object", new FanRange("c.subject = p.value", "claim_subject")),
        Hop.In => Link("c.subject", new FanRange("c.object = p.value", "claim_object")),
        Hop.Both => Link("iif(c.subject = p.value, c.object, c.subject)", new FanRange("c.subject = p.value", "claim_subject"), new FanRange("c.object = p.value AND c.subject <> p.value", "claim_object")),
        Hop.Subject => End("s.subject"),
        Hop.Object => End("s.object"),
        Hop.Source => Node("CROSS JOIN claim s ON s.key = p.value JOIN node n ON n.key = s.source"),
        Hop.Coder => Node("CROSS JOIN claim s ON s.key = p.value JOIN node n ON n.id = (SELECT text FROM term WHERE field = 'coder' AND code = s.coder)"),
        Hop.Cites => Nodes(new FanRange("n.key IN (SELECT k.work FROM cited k WHERE k.claim = p.value)", null)),
        Hop.Carries => Claims(new FanRange("c.source = p.value", "claim_source")),
        Hop.CitedBy => Claims(new FanRange("c.key IN (SELECT k.claim FROM cited k WHERE k.work = p.value)", null)),
        Hop.Holds => Nodes(new FanRange($"n.home = {Start}", "node_home")),
        Hop.Home => Node("CROSS JOIN node s ON s.key = p.value JOIN node n ON n.id = s.home"),
        Hop.Paragraph => Node("CROSS JOIN node n ON n.id = coalesce((SELECT paragraph FROM node WHERE key = p.value), (SELECT paragraph FROM claim WHERE key = p.value))"),
        Hop.FurtherParagraphs => Nodes(new FanRange("n.id IN (SELECT a.paragraph FROM also_at a WHERE a.item = p.value)", null)),
        Hop.NodesAt => Nodes(new FanRange($"n.paragraph = {Start}", "node_paragraph"), AlsoAt("n")),
        Hop.ClaimsAt => Claims(new FanRange($"c.paragraph = {Start}", "claim_paragraph"), AlsoAt("c")),
        _ => throw new SelectionException($"There is no hop '{hop}'."),
    };

    private static HopSql Link(string far, params FanRange[] ranges)
    {
        var fan = new Fan("claim", "c", ranges, $"node n ON n.key = {far}");
        return new($"{fan.Rows} LEFT JOIN node n ON n.key = {far}", "c.id", true, true) { Fan = fan };
    }

    private static HopSql End(string end) =>
        new($"CROSS JOIN claim s ON s.key = p.value LEFT JOIN node n ON n.key = {end} LEFT JOIN claim c ON n.key IS NULL AND c.key = {end}", "coalesce(n.id, c.id)", true, true, IsEnd: true);

    private static HopSql Node(string join) => new(join, "n.id", true, false);

    private static HopSql Nodes(params FanRange[] ranges) => Of(new Fan("node", "n", ranges, null), true);

    private static HopSql Claims(params FanRange[] ranges) => Of(new Fan("claim", "c", ranges, null), false);

    private static FanRange AlsoAt(string alias) => new($"{alias}.key IN (SELECT a.item FROM also_at a WHERE a.paragraph = {Start})", null);

    private static HopSql Of(Fan fan, bool node) => new(fan.Rows, $"{fan.Alias}.id", node, !node) { Fan = fan };
}
