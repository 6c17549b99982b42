using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What is read of the rows of one list, whatever the values of arguments.</summary>
internal sealed class PlanScope
{
    private readonly HashSet<Part> _parts = [];

    /// <summary>The lists below each row, and what only weighs as if it were one.</summary>
    public List<PlanSource> Sources { get; } = [];

    /// <summary>How many of them become steps.</summary>
    public int StepCount { get; set; }

    /// <summary>Whether what is read is the same for every request.</summary>
    public bool IsFixed => Sources.TrueForAll(s => s.IsFixed);

    /// <summary>Whether the number of rows on all pages is wanted.</summary>
    public bool Count { get; set; }

    public Fields Fields { get; set; }

    /// <summary>Of a row that nothing leads on from, or from both parts, both are read.</summary>
    public Part Part => _parts.Count == 1 ? _parts.Single() : Part.Both;

    /// <summary>Says that something is selected of this part of the rows.</summary>
    public void Want(Part part) => _parts.Add(part);

    /// <summary>The steps below each row, with the arguments of this request.</summary>
    /// <param name="rows">How many rows there may be.</param>
    /// <param name="depth">How deep the steps are.</param>
    /// <exception cref="ApiError">An argument makes no sense, or the operation asks for too much.</exception>
    public IReadOnlyList<Step> ToSteps(Func<PlannedField, Arguments> arguments, Cost cost, long rows, int depth)
    {
        var steps = new List<Step>(StepCount);
        foreach (var source in Sources)
        {
            if (source.ToStep(arguments, cost, rows, depth) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }
}
