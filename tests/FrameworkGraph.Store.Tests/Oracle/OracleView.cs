using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Clauses C10 and C11: what of the data one viewer sees. Nothing else in the oracle looks at audiences.</summary>
internal sealed class OracleView
{
    public OracleView(OracleData data, Viewer viewer)
    {
        bool Seen(string audience) => audience == "" || viewer.Audiences.Contains(audience);

        Nodes = data.Nodes.Where(n => Seen(n.Audience)).ToDictionary(n => n.Id, StringComparer.Ordinal);
        Claims = data.Claims.Where(c => Seen(c.Audience)).ToDictionary(c => c.Id, StringComparer.Ordinal);
        for (var before = -1; before != Claims.Count;)
        {
            before = Claims.Count;
            var hidden = Claims.Values.Where(c => !Shown(c)).Select(c => c.Id).ToList();
            hidden.ForEach(id => Claims.Remove(id));
        }
    }

    public Dictionary<string, Node> Nodes { get; }

    public Dictionary<string, Claim> Claims { get; }

    private bool Shown(Claim claim) =>
        (Nodes.ContainsKey(claim.Subject) || Claims.ContainsKey(claim.Subject))
        && (Nodes.ContainsKey(claim.Object) || Claims.ContainsKey(claim.Object))
        && Nodes.ContainsKey(claim.Source) && claim.Cites.All(Nodes.ContainsKey);
}
