using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// What nearly every question filters links by, as letters behind their place in the index (<see cref="LinkPlace"/>): a link that is left out, or of which
/// nothing but the names is read, need not be looked at itself.
/// </summary>
internal static class LinkMarks
{
    /// <summary>How many letters there are: one a facet, and one for whether the link is private to a team.</summary>
    public const int Count = 4;

    private const char Open = '-';
    private const char Private = '+';

    /// <summary>In the order of the letters: what is filtered by most often comes last, for the end of a text is at hand. Letters are never changed, only added.</summary>
    private static readonly (string Facet, (string Value, char Letter)[] Letters)[] Facets =
    [
        ("confidence", [("high", 'h'), ("moderate", 'm'), ("low", 'l')]),
        ("basis", [("stated", 's'), ("inferred", 'i'), ("self-reported", 'r')]),
        ("status", [("candidate", 'c'), ("accepted", 'a'), ("disputed", 'd'), ("rejected", 'r')]),
    ];

    /// <summary>The letters of a claim or link that is at hand as `of`.</summary>
    public static string Of(string of) => string.Join(
        " + ",
        Facets.Select(f => $"CASE {of}.{f.Facet} {string.Concat(f.Letters.Select(l => $"WHEN '{l.Value}' THEN '{l.Letter}' "))}ELSE '?' END")
            .Append($"CASE WHEN {of}.needs IS NULL THEN '{Open}' ELSE '{Private}' END"));

    /// <summary>The value of a facet that a letter stands for; empty where it stands for none.</summary>
    public static string Value(string marks, string facet)
    {
        var place = Array.FindIndex(Facets, f => f.Facet == facet);
        return Array.Find(Facets[place].Letters, l => l.Letter == marks[place]).Value ?? "";
    }

    /// <summary>The condition that a link passes what a filter says of these facets and that the viewer may see it.</summary>
    /// <param name="seen">The name of the teams that the viewer belongs to; null where there are none.</param>
    public static string Condition(ClaimFilter filter, string l, string place, string? seen, Parameters parameters)
    {
        var first = Array.FindIndex(Facets, f => filter.Facets.ContainsKey(f.Facet));
        var asked = first < 0 ? [] : Facets[first..];
        var ends = asked.Aggregate((IEnumerable<string>)[""], (all, f) => all.SelectMany(end => Letters(f, filter).Select(letter => end + letter))).ToList();
        string among(char last) => $"right({place}, {asked.Length + 1}) IN {parameters.Add(ends.Select(end => end + last))}";
        return seen is null ? among(Open) : $"({among(Open)} OR ({among(Private)} AND all(team IN {l}.needs WHERE team IN {seen})))";
    }

    /// <summary>What <see cref="Condition"/> does not say.</summary>
    public static ClaimFilter Rest(ClaimFilter filter) =>
        filter with { Facets = filter.Facets.Where(f => !Array.Exists(Facets, own => own.Facet == f.Key)).ToDictionary() };

    private static IEnumerable<char> Letters((string Facet, (string Value, char Letter)[] Letters) facet, ClaimFilter filter) =>
        filter.Facets.TryGetValue(facet.Facet, out var values) ? facet.Letters.Where(l => values.Contains(l.Value)).Select(l => l.Letter) : facet.Letters.Select(l => l.Letter).Append('?');
}
