namespace FrameworkGraph.Analysis;

/// <summary>One thing on which two codings differ.</summary>
/// <param name="Field">What it is about; `unit` where only one coder has the statement.</param>
/// <param name="Code">The link that it is about; empty where it is about the finding.</param>
public sealed record Disagreement(string First, string Second, string Field, string Code, string FirstValue, string SecondValue);
