namespace FrameworkGraph.Analysis;

/// <summary>
/// How far two coders agree on one value for each thing, and how far beyond chance: Cohen's kappa (1960), with the 95 % interval
/// of the large-sample standard error by Fleiss, Cohen and Everitt (1969).
/// </summary>
/// <param name="Value">Null where both use one and the same category throughout: chance then explains everything.</param>
/// <param name="Error">The standard error; null where kappa is.</param>
public sealed record Kappa(int Count, int Agreed, double? Value, double? Error)
{
    private const double Normal95 = 1.959963984540054;

    public double? Low => Value is { } value ? Math.Max(-1, value - (Normal95 * Error!.Value)) : null;

    public double? High => Value is { } value ? Math.Min(1, value + (Normal95 * Error!.Value)) : null;

    public static Kappa Of(IReadOnlyCollection<(string First, string Second)> pairs)
    {
        var categories = pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct(StringComparer.Ordinal).ToList();
        var counts = new int[categories.Count, categories.Count];
        foreach (var (first, second) in pairs)
        {
            counts[categories.IndexOf(first), categories.IndexOf(second)]++;
        }

        return Of(counts);
    }

    /// <param name="counts">Rows are the first coder's categories, columns the second's, in one order.</param>
    public static Kappa Of(int[,] counts)
    {
        var size = counts.GetLength(0);
        var all = Enumerable.Range(0, size);
        var n = counts.Cast<int>().Sum();
        var agreed = all.Sum(i => counts[i, i]);
        if (n == 0)
        {
            return new(0, 0, null, null);
        }

        double Share(int i, int j) => (double)counts[i, j] / n;
        var rows = all.Select(i => all.Sum(j => Share(i, j))).ToArray();
        var columns = all.Select(j => all.Sum(i => Share(i, j))).ToArray();
        var chance = all.Sum(i => rows[i] * columns[i]);
        if (all.Any(i => rows[i] > 0 && all.Sum(j => counts[i, j]) == n && counts[i, i] == n))
        {
            return new(n, agreed, null, null);
        }

        var kappa = (((double)agreed / n) - chance) / (1 - chance);
        var diagonal = all.Sum(i => Share(i, i) * Square(1 - ((rows[i] + columns[i]) * (1 - kappa))));
        var rest = Square(1 - kappa) * all.Sum(i => all.Where(j => j != i).Sum(j => Share(i, j) * Square(columns[i] + rows[j])));
        var variance = (diagonal + rest - Square(kappa - (chance * (1 - kappa)))) / (Square(1 - chance) * n);
        return new(n, agreed, kappa, Math.Sqrt(Math.Max(0, variance)));
    }

    private static double Square(double x) => x * x;
}
