namespace FrameworkGraph.Analysis;

/// <summary>How a disagreement was settled: a row of graph-seed/repeat/settlements.csv.</summary>
/// <param name="Whose">first, second or neither.</param>
public sealed record Settlement(Disagreement Disagreement, string Stands, string Whose, string Why)
{
    public static IReadOnlyList<Settlement> Read(string csv) =>
        [.. Csv.Read(csv).Select(r => new Settlement(new(r["first"], r["second"], r["field"], r["code"], r["first_value"], r["second_value"]), r["stands"], r["whose"], r["why"]))];
}
