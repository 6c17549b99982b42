namespace FrameworkGraph.Workspace;

/// <summary>A decision that is in force, or was before its claim went, and when it was made.</summary>
/// <param name="At">UTC.</param>
public sealed record KeptDecision(Decision Decision, DateTimeOffset At)
{
    public SeedDecision ToSeed() => new(
        Decision.Claim, Decision.Status, Decision.Reason, Decision.Actor, At.UtcDateTime.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
