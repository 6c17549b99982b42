using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>Something below each row of a list that costs as much as a list.</summary>
internal abstract record PlanSource
{
    /// <summary>Whether the step is the same for every request.</summary>
    public abstract bool IsFixed { get; }

    /// <returns>The step that reads it; null where nothing is read yet.</returns>
    public abstract Step? ToStep(Func<PlannedField, Arguments> arguments, Cost cost, long rows, int depth);

    /// <summary>A list or a single end that was selected.</summary>
    /// <param name="FromClaim">Whether it starts at the claim of the row.</param>
    /// <param name="Kept">Whether the plan is kept for later requests.</param>
    public sealed record Selected(PlannedField Field, FieldPlan.FromRow From, PlanScope Below, bool FromClaim, bool Kept) : PlanSource
    {
        private Step? _fixed;

        public override bool IsFixed { get; } = !Field.HasVariables && Below.IsFixed;

        public override Step ToStep(Func<PlannedField, Arguments> arguments, Cost cost, long rows, int depth)
        {
            var step = _fixed ?? From.Step(arguments(Field));
            var below = Below.ToSteps(arguments, cost, cost.AddList(rows, step.Page.Size, depth), depth + 1);
            if (_fixed is not null)
            {
                return _fixed;
            }

            step = step with { FromClaim = FromClaim, Steps = below, Count = Below.Count, Fields = Below.Fields, Part = Below.Part, Recurs = Kept && IsFixed };
            return step.Recurs ? _fixed = step : step;
        }
    }

    /// <summary>A step that a computed value needs.</summary>
    public sealed record Needed(Step Step) : PlanSource
    {
        public override bool IsFixed => true;

        public override Step ToStep(Func<PlannedField, Arguments> arguments, Cost cost, long rows, int depth)
        {
            cost.AddList(rows, 1, depth);
            return Step;
        }
    }

    /// <summary>What is not read with the rest, and weighs all the same: the schema about itself, the successor of a tombstone.</summary>
    /// <param name="Size">How long it is taken to be.</param>
    /// <param name="Restarts">Whether its own lists begin at the first depth again.</param>
    public sealed record Weighed(int Size, PlanScope Below, bool Restarts) : PlanSource
    {
        public override bool IsFixed => Below.IsFixed;

        public override Step? ToStep(Func<PlannedField, Arguments> arguments, Cost cost, long rows, int depth)
        {
            Below.ToSteps(arguments, cost, cost.AddList(rows, Size, depth), Restarts ? 1 : depth + 1);
            return null;
        }
    }
}
