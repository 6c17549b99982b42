namespace FrameworkGraph.Seed;

/// <summary>Something wrong in graph-seed.</summary>
/// <param name="File">The file, relative to the seed's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">The rule that is broken, one word.</param>
public sealed record SeedProblem(string File, int Line, string Rule, string Message)
{
    /// <summary>How many there are, in words.</summary>
    public static string Counted(IReadOnlyList<SeedProblem> problems) => problems.Count == 1 ? "1 problem" : $"{problems.Count} problems";

    public override string ToString() => $"{File}:{Line} {Rule} {Message}";
}
