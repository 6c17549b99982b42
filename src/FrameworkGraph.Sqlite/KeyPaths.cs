using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Shortest chains of claims between two nodes: breadth first from both sides by whole numbers, one statement a level. Ids are read only
/// of what may stand in the answer.
/// </summary>
internal sealed class KeyPaths(PathQuery query, KeyGraph graph)
{
    /// <returns>The chains, all of the same length, in the order of clause C17; none when there is none short enough.</returns>
    public IReadOnlyList<IReadOnlyList<PathStep>> Find(CancellationToken cancellation)
    {
        var (from, to) = (graph.KeyOf(query.From), graph.KeyOf(query.To));
        if (from == 0 || to == 0)
        {
            return [];
        }

        var (front, back) = (new PathSide(from), new PathSide(to));
        for (var length = 1; length <= query.MaxLength && front.Edge.Count > 0 && back.Edge.Count > 0; length++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (wide, other) = front.Edge.Count <= back.Edge.Count ? (front, back) : (back, front);
            wide.Widen(graph);
            var meeting = wide.Edge.Where(other.IsAtEdge).ToHashSet();
            if (meeting.Count > 0)
            {
                return Chains(from, front.StepsTo(meeting).Concat(back.StepsTo(meeting).Select(s => s.Turned)).ToLookup(s => s.From), length);
            }
        }

        return [];
    }

    /// <summary>Walks steps forward in ordinal order until there are chains enough. Every step leads to the end, so that of each node only so many are asked for.</summary>
    private List<IReadOnlyList<PathStep>> Chains(long from, ILookup<long, KeyStep> forward, int length)
    {
        var (chains, sorted) = (new List<List<(string Claim, KeyStep Step)>>(), new Dictionary<long, List<(string, KeyStep)>>());
        Walk(from, []);
        var ids = graph.IdsOf(chains.SelectMany(c => c.SelectMany(s => new[] { s.Step.From, s.Step.To })).Distinct());
        return [.. chains.Select(c => (IReadOnlyList<PathStep>)[.. c.Select(s => new PathStep(s.Claim, ids[s.Step.From], ids[s.Step.To]))])];

        void Walk(long at, List<(string Claim, KeyStep Step)> chain)
        {
            if (chain.Count == length)
            {
                chains.Add([.. chain]);
                return;
            }

            if (!sorted.TryGetValue(at, out var steps))
            {
                var byClaim = forward[at].ToDictionary(s => s.Claim);
                sorted[at] = steps = [.. graph.FirstClaims(byClaim.Keys, query.Size).Select(c => (c.Id, byClaim[c.Key]))];
            }

            foreach (var step in steps)
            {
                if (chains.Count >= query.Size)
                {
                    return;
                }

                Walk(step.Item2.To, [.. chain, step]);
            }
        }
    }
}
