using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>One state of the data.</summary>
internal sealed record OracleData(IReadOnlyList<Node> Nodes, IReadOnlyList<Claim> Claims, IReadOnlyList<Tombstone> Tombstones, Revisions Revisions)
{
    /// <summary>Clauses C15 and C19: what may not be written.</summary>
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

        if (Tombstones.DistinctBy(t => t.Id).Count() < Tombstones.Count || Tombstones.Any(t => all.Contains(t.Id) || (t.SupersededBy is { } by && !all.Contains(by))))
        {
            throw new StoreException("A tombstone's id is in use or given twice, or its successor is not there.");
        }
    }
}
