using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Where a step leads from one id: pairs of a claim and a node, either of which may be missing.</summary>
internal sealed class OracleHops(OracleView view)
{
    /// <returns>The other end of the claim, or null when the claim does not lead that way from there.</returns>
    public static string? FarEnd(Claim claim, string from, Hop hop) =>
        hop is Hop.Out or Hop.Both && claim.Subject == from ? claim.Object
        : hop is Hop.In or Hop.Both && claim.Object == from ? claim.Subject
        : null;

    public IEnumerable<(Claim? Claim, Node? Node)> From(string id, Hop hop)
    {
        var node = view.Nodes.GetValueOrDefault(id);
        var claim = view.Claims.GetValueOrDefault(id);
        return hop switch
        {
            Hop.Out or Hop.In or Hop.Both => view.Claims.Values.Where(c => FarEnd(c, id, hop) is not null)
                .Select(c => ((Claim?)c, view.Nodes.GetValueOrDefault(FarEnd(c, id, hop)!))),
            Hop.Subject => Thing(claim?.Subject),
            Hop.Object => Thing(claim?.Object),
            Hop.Source => Nodes(n => n.Id == claim?.Source),
            Hop.Coder => Nodes(n => n.Id == claim?.Coder),
            Hop.Cites => Nodes(n => claim?.Cites.Contains(n.Id) == true),
            Hop.Carries => Claims(c => c.Source == id),
            Hop.CitedBy => Claims(c => c.Cites.Contains(id)),
            Hop.Holds => Nodes(n => n.Home == id),
            Hop.Home => Nodes(n => n.Id == node?.Home),
            Hop.Paragraph => Nodes(n => n.Id == (node?.Paragraph ?? claim?.Paragraph)),
            Hop.FurtherParagraphs => Nodes(n => (node is not null ? FurtherParagraphs.Of(node) : claim is not null ? FurtherParagraphs.Of(claim) : []).Contains(n.Id)),
            Hop.NodesAt => Nodes(n => n.Paragraph == id || n.AlsoAt.Contains(id)),
            Hop.ClaimsAt => Claims(c => c.Paragraph == id || c.AlsoAt.Contains(id)),
            _ => throw new ArgumentOutOfRangeException(nameof(hop)),
        };
    }

    private IEnumerable<(Claim?, Node?)> Thing(string? id) => Nodes(n => n.Id == id).Concat(Claims(c => c.Id == id));

    private IEnumerable<(Claim?, Node?)> Nodes(Func<Node, bool> which) => view.Nodes.Values.Where(which).Select(n => ((Claim?)null, (Node?)n));

    private IEnumerable<(Claim?, Node?)> Claims(Func<Claim, bool> which) => view.Claims.Values.Where(which).Select(c => ((Claim?)c, (Node?)null));
}
