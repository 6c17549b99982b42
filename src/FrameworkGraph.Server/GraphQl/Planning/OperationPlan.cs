namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What an operation selects, whatever the values of its variables: made once for an operation that is kept.</summary>
/// <param name="Roots">The root fields in their order, each with what is read of its rows.</param>
/// <param name="Cost">Its fields, aliases and root fields, counted.</param>
internal sealed record OperationPlan(IReadOnlyList<(PlannedField Field, PlanScope Below)> Roots, Cost Cost)
{
    /// <summary>Whether <see cref="AnswerWriter"/> can write the whole answer.</summary>
    public bool IsWritable { get; } = Roots.All(r => r.Field.IsWritable && (r.Field.IsTypeName || FieldPlan.Of(r.Field.Definition) is FieldPlan.FromRoot or FieldPlan.FromAnalysis));
}
