namespace FrameworkGraph.Seed;

/// <summary>Something wrong in graph-seed.</summary>
/// <param name="File">The file, relative to the seed's folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Rule">The rule that is broken, one word.</param>
public sealed record SeedProblem(string File, int Line, string Rule, string Message)
{
    public override string ToString() => $"{File}:{Line} {Rule} {Message}";
}
