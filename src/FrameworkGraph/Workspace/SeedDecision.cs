namespace FrameworkGraph.Workspace;

/// <summary>A curator's decision as graph-seed carries it.</summary>
/// <param name="Status">Where the claim stands by it.</param>
/// <param name="By">The opaque id of who decided; it leads to nobody outside the database where it was made.</param>
/// <param name="Date">The day of the decision, as yyyy-mm-dd.</param>
public sealed record SeedDecision(string Claim, string Status, string? Reason, string By, string Date);
