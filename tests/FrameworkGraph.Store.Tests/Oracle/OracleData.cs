using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>One state of the data.</summary>
internal sealed record OracleData(IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, Revisions Revisions)
{
    /// <summary>Clause C15: what may not be written.</summary>
    public void Check()
    {
        var nodes = Nodes.Select(n => n.Id).ToHashSet(StringComparer.Ordinal);
        var all = Claims.Select(c => c.Id).Concat(nodes).ToHashSet(StringComparer.Ordinal);
        if (all.Count < Nodes.Count + Claims.Count)
        {
            throw new StoreException("An id is given twice.");
        }

        if (Claims.Any(c => !all.Contains(c.Subject) || !all.Contains(c.Object) || !nodes.Contains(c.Source) || !c.Cites.All(nodes.Contains)))
        {
            throw new StoreException("A claim lacks an end, a source or a cited work.");
        }
    }
}
