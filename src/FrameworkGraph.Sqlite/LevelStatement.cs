namespace FrameworkGraph.Sqlite;

/// <summary>The statement of one level of an answer, with the values that do not depend on where it starts.</summary>
/// <param name="Branches">One for each step.</param>
internal sealed record LevelStatement(IReadOnlyList<Branch> Branches, string Text, Parameters Parameters)
{
    /// <summary>The steps of a level start from keys that come first among the values, a list for each.</summary>
    public static LevelStatement Of(IReadOnlyList<Store.Step> steps, Store.Viewer viewer, Terms terms)
    {
        var parameters = new Parameters();
        var starts = steps.Select(_ => parameters.Add(null)).ToList();
        var filters = new FilterSql(parameters, viewer, terms);
        var branches = steps.Select((step, i) => Branch.OfStep(i, step, starts[i], parameters, filters)).ToList();
        var width = branches.Max(b => b.Shape.Width);
        return new(branches, string.Join("\nUNION ALL\n", branches.Select(b => b.Sql(width))), parameters);
    }
}
