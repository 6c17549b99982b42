namespace FrameworkGraph.Workspace;

/// <summary>What became of a change.</summary>
/// <param name="Errors">Why it was not made; empty when it was.</param>
/// <param name="Event">What history has of it.</param>
/// <param name="Repeated">Whether it had been made before under the same key.</param>
public sealed record Outcome(IReadOnlyList<UserError> Errors, HistoryEvent? Event = null, bool Repeated = false)
{
    public static Outcome Refused(params UserError[] errors) => new(errors);
}
