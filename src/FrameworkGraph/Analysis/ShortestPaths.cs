using FrameworkGraph.Store;

namespace FrameworkGraph.Analysis;

/// <summary>Shortest chains of claims between two nodes: breadth first from both sides, one batch of neighbours a level.</summary>
public sealed class ShortestPaths
{
    private readonly Func<IReadOnlyCollection<string>, IReadOnlyList<PathStep>> _neighbours;
    private readonly PathQuery _query;

    /// <summary>For each side and node: how far it is, and the steps that lead to it from one nearer.</summary>
    private readonly Dictionary<string, (int Depth, List<PathStep> Steps)> _front;
    private readonly Dictionary<string, (int Depth, List<PathStep> Steps)> _back;

    private ShortestPaths(PathQuery query, Func<IReadOnlyCollection<string>, IReadOnlyList<PathStep>> neighbours)
    {
        (_query, _neighbours) = (query, neighbours);
        _front = new(StringComparer.Ordinal) { [query.From] = (0, []) };
        _back = new(StringComparer.Ordinal) { [query.To] = (0, []) };
    }

    /// <param name="neighbours">Every claim at the given nodes, as steps away from them.</param>
    /// <returns>The chains, all of the same length; none when there is none short enough.</returns>
    public static IReadOnlyList<IReadOnlyList<PathStep>> Find(PathQuery query, Func<IReadOnlyCollection<string>, IReadOnlyList<PathStep>> neighbours) =>
        string.Equals(query.From, query.To, StringComparison.Ordinal) ? [] : new ShortestPaths(query, neighbours).Search();

    private IReadOnlyList<IReadOnlyList<PathStep>> Search()
    {
        var (front, back) = (new List<string> { _query.From }, new List<string> { _query.To });
        for (var length = 1; length <= _query.MaxLength && front.Count > 0 && back.Count > 0; length++)
        {
            if (front.Count <= back.Count)
            {
                front = Widen(front, _front);
            }
            else
            {
                back = Widen(back, _back);
            }

            var meeting = (front.Count <= back.Count ? front : back).Where(n => _front.ContainsKey(n) && _back.ContainsKey(n) && _front[n].Depth + _back[n].Depth == length).ToList();
            if (meeting.Count > 0)
            {
                return Chains(length);
            }
        }

        return [];
    }

    private List<string> Widen(List<string> edge, Dictionary<string, (int Depth, List<PathStep> Steps)> seen)
    {
        var depth = seen[edge[0]].Depth + 1;
        var next = new List<string>();
        foreach (var step in _neighbours(edge))
        {
            if (!seen.TryGetValue(step.To, out var there))
            {
                seen[step.To] = there = (depth, []);
                next.Add(step.To);
            }

            if (there.Depth == depth)
            {
                there.Steps.Add(step);
            }
        }

        return next;
    }

    /// <summary>Joins both sides into steps forward, then walks them in ordinal order until there are enough chains.</summary>
    private List<IReadOnlyList<PathStep>> Chains(int length)
    {
        var forward = new Dictionary<string, List<PathStep>>(StringComparer.Ordinal);
        var meeting = _front.Keys.Where(n => _back.TryGetValue(n, out var b) && _front[n].Depth + b.Depth == length).ToList();
        Follow(meeting, _front, step => Add(step.From, step));
        Follow(meeting, _back, step => Add(step.To, new PathStep(step.Claim, step.To, step.From)));
        foreach (var steps in forward.Values)
        {
            steps.Sort((a, b) => Utf8Order.Instance.Compare(a.Claim, b.Claim));
        }

        var chains = new List<IReadOnlyList<PathStep>>();
        Walk(_query.From, []);
        return chains;

        void Add(string from, PathStep step)
        {
            var steps = forward.TryGetValue(from, out var list) ? list : forward[from] = [];
            steps.Add(step);
        }

        void Walk(string at, List<PathStep> chain)
        {
            if (chains.Count >= _query.Size)
            {
                return;
            }

            if (chain.Count == length)
            {
                chains.Add([.. chain]);
                return;
            }

            foreach (var step in forward.GetValueOrDefault(at) ?? [])
            {
                Walk(step.To, [.. chain, step]);
            }
        }
    }

    private static void Follow(IEnumerable<string> from, Dictionary<string, (int Depth, List<PathStep> Steps)> seen, Action<PathStep> add)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(from);
        while (open.TryDequeue(out var node))
        {
            if (done.Add(node))
            {
                foreach (var step in seen[node].Steps)
                {
                    add(step);
                    open.Enqueue(step.From);
                }
            }
        }
    }
}
