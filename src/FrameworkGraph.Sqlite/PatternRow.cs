namespace FrameworkGraph.Sqlite;

/// <summary>A row of the statement that counts a map, as <see cref="PatternCounter.Kind"/> says.</summary>
internal readonly record struct PatternRow(PatternCounter.Kind Kind, bool Own, long First, long Second, long Work, string? Id)
{
    public static PatternRow Of(RawStatement row)
    {
        var kind = (PatternCounter.Kind)row.Whole(0);
        return kind == PatternCounter.Kind.Report
            ? new(kind, row.Whole(3) != 0, row.Large(1), row.Large(2), row.Large(4), null)
            : new(kind, false, row.Large(1), row.Large(2), 0, kind == PatternCounter.Kind.Target ? row.Text(5) : null);
    }
}
