using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Cuts what is asked into statements of at most so many lists: Neo4j takes some milliseconds for each list to plan a statement that it
/// has not met, and very wide ones would run out of time. Hardly any question is cut: all that fits is one statement.
/// </summary>
internal sealed class SelectionSlices
{
    public const int MaxLists = 30;

    private readonly IReadOnlyList<Selection> _selections;
    private readonly List<List<Part>> _slices = [];

    /// <param name="First">Whether the step itself belongs to this slice, and not only something below it.</param>
    private sealed record Kept(int Place, Step Asked, Step Whole, bool First, List<Kept> Below);

    private sealed record Part(int Place, Selection Asked, bool First, List<Kept> Steps);

    public SelectionSlices(IReadOnlyList<Selection> selections)
    {
        _selections = selections;
        var lists = selections.Sum(s => 1 + Lists(s.Steps));
        for (var from = 0; from < lists || from == 0; from += MaxLists)
        {
            _slices.Add(Slice(from));
        }
    }

    public int Count => _slices.Count;

    /// <summary>The selections of one statement.</summary>
    public IReadOnlyList<Selection> Asked(int slice) => [.. _slices[slice].Select(p => p.Asked)];

    /// <summary>Puts the lists of all statements, read at one state, together again.</summary>
    public Connection[] Join(IReadOnlyList<IReadOnlyList<Connection>> read)
    {
        var whole = new Connection[_selections.Count];
        for (var slice = 0; slice < Count; slice++)
        {
            for (var i = 0; i < _slices[slice].Count; i++)
            {
                var part = _slices[slice][i];
                whole[part.Place] = Join(part.First ? null : whole[part.Place], read[slice][i], part.Steps, _selections[part.Place].Steps.Count);
            }
        }

        return whole;
    }

    private static Connection Join(Connection? whole, Connection part, List<Kept> steps, int width)
    {
        if (whole is null)
        {
            whole = new() { TotalCount = part.TotalCount, HasNextPage = part.HasNextPage, HasPreviousPage = part.HasPreviousPage };
            whole.Rows.AddRange(part.Rows.Select(r => new Row(r.Claim, r.Node, r.Cursor, width)));
        }

        foreach (var (row, read) in whole.Rows.Zip(part.Rows))
        {
            for (var i = 0; i < steps.Count; i++)
            {
                var step = steps[i];
                row.Steps[step.Place] = Join(step.First ? null : row.Steps[step.Place], read.Steps[i], step.Below, step.Whole.Steps.Count);
            }
        }

        return whole;
    }

    private List<Part> Slice(int from)
    {
        var (number, parts) = (0, new List<Part>());
        for (var i = 0; i < _selections.Count; i++)
        {
            var first = Within(number++, from);
            var steps = Keep(_selections[i].Steps, from, ref number);
            if (first || steps.Count > 0)
            {
                parts.Add(new(i, _selections[i] with { Steps = [.. steps.Select(s => s.Asked)] }, first, steps));
            }
        }

        return parts;
    }

    private static List<Kept> Keep(IReadOnlyList<Step> steps, int from, ref int number)
    {
        var kept = new List<Kept>();
        for (var i = 0; i < steps.Count; i++)
        {
            var first = Within(number++, from);
            var below = Keep(steps[i].Steps, from, ref number);
            if (first || below.Count > 0)
            {
                kept.Add(new(i, steps[i] with { Steps = [.. below.Select(b => b.Asked)] }, steps[i], first, below));
            }
        }

        return kept;
    }

    private static bool Within(int number, int from) => number >= from && number < from + MaxLists;

    private static int Lists(IReadOnlyList<Step> steps) => steps.Sum(s => 1 + Lists(s.Steps));
}
