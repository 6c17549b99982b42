namespace FrameworkGraph.Analysis;

/// <summary>One statement of a document as two coders have it: a row of graph-seed/repeat/units.csv.</summary>
/// <param name="First">The first coder's finding; empty where there is none.</param>
/// <param name="Second">The second coder's finding; empty where there is none.</param>
public sealed record CodedUnit(string Document, string First, string Second, string Match, IReadOnlyDictionary<string, string> Columns)
{
    public const string Same = "same statement";
    public const string Contains = "one contains the other";

    public bool IsMatched => First.Length > 0 && Second.Length > 0;

    /// <summary>Whether what the second coder had to read gave away how the first coded it.</summary>
    public bool IsGivenAway => Columns["given_away"].Length > 0;

    public static IReadOnlyList<CodedUnit> Read(string csv) =>
        [.. Csv.Read(csv).Select(r => new CodedUnit(r["document"], r["first"], r["second"], r["match"], r))];

    /// <summary>What both say of a field that has one value.</summary>
    public (string First, string Second) Values(string field) => (Columns[$"first_{field}"], Columns[$"second_{field}"]);

    /// <summary>What both say of a field that is a set.</summary>
    public (IReadOnlySet<string> First, IReadOnlySet<string> Second) Sets(string field)
    {
        var (first, second) = Values(field);
        return (Split(first).ToHashSet(StringComparer.Ordinal), Split(second).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What both say of something that each link has, by link.</summary>
    public (IReadOnlyDictionary<string, string> First, IReadOnlyDictionary<string, string> Second) OfLinks(string field)
    {
        var (first, second) = Values(field);
        return (ByLink(first), ByLink(second));
    }

    private static string[] Split(string list) => list.Split("; ", StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> ByLink(string list) => Split(list).Select(l => l.Split('=')).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
}
