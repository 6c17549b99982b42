using FrameworkGraph.Store;

namespace FrameworkGraph.Analysis;

/// <summary>
/// Every chain of claims between two nodes that meets nothing twice, shorter first. What lies between them is read from
/// both sides, at once or level by level; then chains are walked in order until there are enough.
/// </summary>
public sealed class SimplePaths
{
    private readonly PathQuery _query;
    private readonly Dictionary<string, List<PathStep>> _known = new(StringComparer.Ordinal);
    private readonly HashSet<(string Claim, string From)> _seen = [];
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<PathStep>> _chains = [];
    private readonly List<PathStep> _chain = [];
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private Dictionary<string, int> _distance = [];
    private int _steps;

    private SimplePaths(PathQuery query) => _query = query;

    /// <summary>For a store that is asked level by level.</summary>
    /// <param name="neighbours">Claims at the given nodes, as steps away from them, those to themselves left out; at most so many, in any order.</param>
    /// <exception cref="SelectionException">More lies between the nodes than <see cref="Limits"/> allow.</exception>
    public static IReadOnlyList<IReadOnlyList<PathStep>> Find(PathQuery query, Func<IReadOnlyCollection<string>, int, IReadOnlyList<PathStep>> neighbours) => Find(query, search =>
    {
        search.Read(query.From, LevelsFrom(query), neighbours);
        search.Read(query.To, LevelsTo(query), neighbours);
    });

    /// <summary>For a store that tells everything at once.</summary>
    /// <param name="near">
    /// Claims at nodes less than <see cref="LevelsFrom"/> claims away from the one end or <see cref="LevelsTo"/> from the other, as steps whichever way, those of a node to itself
    /// left out; in any order, and where there are more than <see cref="Limits.MaxPathClaims"/> any of them as long as they are more.
    /// </param>
    /// <exception cref="SelectionException">More lies between the nodes than <see cref="Limits"/> allow.</exception>
    public static IReadOnlyList<IReadOnlyList<PathStep>> Find(PathQuery query, IReadOnlyCollection<PathStep> near) => Find(query, search => search.Learn(near));

    /// <summary>How many levels of claims are looked at from the beginning of the chains; the rest is looked at from their end.</summary>
    public static int LevelsFrom(PathQuery query) => (query.MaxLength + 1) / 2;

    /// <inheritdoc cref="LevelsFrom"/>
    public static int LevelsTo(PathQuery query) => query.MaxLength / 2;

    private static IReadOnlyList<IReadOnlyList<PathStep>> Find(PathQuery query, Action<SimplePaths> read)
    {
        var search = new SimplePaths(query);
        if (!string.Equals(query.From, query.To, StringComparison.Ordinal))
        {
            read(search);
            search.WalkAll();
        }

        return search._chains;
    }

    private void Read(string start, int levels, Func<IReadOnlyCollection<string>, int, IReadOnlyList<PathStep>> neighbours)
    {
        var (reached, edge) = (new HashSet<string>(StringComparer.Ordinal) { start }, new List<string> { start });
        for (; levels > 0 && edge.Count > 0; levels--)
        {
            if (edge.Where(_read.Add).ToList() is { Count: > 0 } unread)
            {
                // A claim between two of these nodes comes once from each.
                Learn(neighbours(unread, (2 * (Limits.MaxPathClaims - Claims)) + 1));
            }

            edge = [.. edge.SelectMany(n => _known.GetValueOrDefault(n) ?? []).Select(s => s.To).Where(reached.Add)];
        }
    }

    private void Learn(IEnumerable<PathStep> steps)
    {
        foreach (var step in steps)
        {
            Add(step);
            Add(new PathStep(step.Claim, step.To, step.From));
        }

        if (Claims > Limits.MaxPathClaims)
        {
            throw TooMany($"more than {Limits.MaxPathClaims} claims lie");
        }
    }

    /// <summary>How many claims are known, each once in either direction.</summary>
    private int Claims => _seen.Count / 2;

    private void Add(PathStep step)
    {
        if (_seen.Add((step.Claim, step.From)))
        {
            (_known.TryGetValue(step.From, out var steps) ? steps : _known[step.From] = []).Add(step);
        }
    }

    private void WalkAll()
    {
        _distance = Distances();
        foreach (var steps in _known.Values)
        {
            steps.Sort((a, b) => Utf8Order.Instance.Compare(a.Claim, b.Claim));
        }

        _met.Add(_query.From);
        for (var length = _distance.GetValueOrDefault(_query.From, int.MaxValue); length <= _query.MaxLength && _chains.Count < _query.Size; length++)
        {
            Walk(_query.From, length);
        }
    }

    /// <summary>How many claims each node is away from the end, as far as is known.</summary>
    private Dictionary<string, int> Distances()
    {
        var (distance, edge) = (new Dictionary<string, int>(StringComparer.Ordinal) { [_query.To] = 0 }, new List<string> { _query.To });
        for (var far = 1; edge.Count > 0; far++)
        {
            edge = [.. edge.SelectMany(n => _known.GetValueOrDefault(n) ?? []).Select(s => s.To).Where(n => distance.TryAdd(n, far))];
        }

        return distance;
    }

    /// <summary>Chains of exactly this length; what cannot reach the end any more is not walked.</summary>
    private void Walk(string at, int left)
    {
        if (left == 0)
        {
            _chains.Add([.. _chain]);
            return;
        }

        foreach (var step in _known.GetValueOrDefault(at) ?? [])
        {
            // The end is met at the end only: a chain that goes on behind it would meet it twice.
            if (_chains.Count >= _query.Size || _distance.GetValueOrDefault(step.To, int.MaxValue) > left - 1 || (step.To == _query.To && left > 1) || !_met.Add(step.To))
            {
                continue;
            }

            if (++_steps > Limits.MaxPathSteps)
            {
                throw TooMany("too many chains run");
            }

            _chain.Add(step);
            Walk(step.To, left - 1);
            _chain.RemoveAt(_chain.Count - 1);
            _met.Remove(step.To);
        }
    }

    private static SelectionException TooMany(string what) => new($"Within that length {what} between the two: give a smaller length, or a filter for the claims.");
}
