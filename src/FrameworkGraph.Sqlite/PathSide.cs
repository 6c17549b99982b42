using FrameworkGraph.Analysis;

namespace FrameworkGraph.Sqlite;

/// <summary>One side of a search for chains: what it has reached, and the steps that first led there, level by level.</summary>
internal sealed class PathSide
{
    private readonly KeyMap _depth = new();
    private readonly List<List<KeyStep>> _levels = [];

    public PathSide(long start)
    {
        Edge = [start];
        _depth[start] = 1;
    }

    /// <summary>What it reached last.</summary>
    public List<long> Edge { get; private set; }

    public bool IsAtEdge(long key) => _depth[key] == _levels.Count + 1;

    /// <summary>Goes one claim further.</summary>
    public void Widen(KeyGraph graph)
    {
        var (next, steps, depth) = (new List<long>(), new List<KeyStep>(), _levels.Count + 2);
        graph.Widen(Edge, step =>
        {
            if (_depth[step.To] == 0)
            {
                _depth[step.To] = depth;
                next.Add(step.To);
            }

            if (_depth[step.To] == depth)
            {
                steps.Add(step);
            }
        });
        Edge = next;
        _levels.Add(steps);
    }

    /// <summary>The steps of the shortest chains from the start to any of these, which lie at the edge.</summary>
    public IEnumerable<KeyStep> StepsTo(HashSet<long> ends)
    {
        for (var level = _levels.Count - 1; level >= 0; level--)
        {
            var found = _levels[level].Where(s => ends.Contains(s.To)).ToList();
            foreach (var step in found)
            {
                yield return step;
            }

            ends = [.. found.Select(s => s.From)];
        }
    }
}
