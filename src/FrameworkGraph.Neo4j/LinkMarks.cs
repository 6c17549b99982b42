using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// What nearly every question filters links by, as letters behind their place in the index (<see cref="LinkPlace"/>): a link that is left out, or of which
/// nothing but the names is read, need not be looked at itself. A link reached from a node has the letters as a property: properties are read one by one, and
/// one that is not there, as `needs` is mostly, only once all others have been passed.
/// </summary>
internal static class LinkMarks
{
    /// <summary>How many letters there are: one for whether a work says it of itself, one a facet, and one for whether the link is private to a team.</summary>
    public const int Count = 6;

    private const char Itself = 'i';
    private const char Other = '-';
    private const char Own = 'o';
    private const char Open = '-';
    private const char Private = '+';

    /// <summary>In the order of the letters: what is filtered by most often comes last, for the end of a text is at hand. Letters are never changed, only added.</summary>
    private static readonly (string Facet, (string Value, char Letter)[] Letters)[] Facets =
    [
        ("attribution", [("own", Own), ("direct", 'd'), ("cluster", 'c'), ("unattributed", 'u'), ("secondary", 's')]),
        ("confidence", [("high", 'h'), ("moderate", 'm'), ("low", 'l')]),
        ("basis", [("stated", 's'), ("inferred", 'i'), ("self-reported", 'r')]),
        ("status", [("candidate", 'c'), ("accepted", 'a'), ("disputed", 'd'), ("rejected", 'r')]),
    ];

    /// <summary>The letters of a claim or link that is at hand as `of`, with its subject as `subject`.</summary>
    public static string Of(string subject, string of) => string.Join(
        " + ",
        Facets.Select(f => $"CASE {of}.{f.Facet} {string.Concat(f.Letters.Select(l => $"WHEN '{l.Value}' THEN '{l.Letter}' "))}ELSE '?' END")
            .Prepend($"CASE WHEN {subject}.kind = '{NodeKinds.Work.Slug}' AND {of}.source = {of}.subject THEN '{Itself}' ELSE '{Other}' END")
            .Append($"CASE WHEN {of}.needs IS NULL THEN '{Open}' ELSE '{Private}' END"));

    /// <summary>The condition that a claim is the document's own; `text` ends in its letters.</summary>
    public static string IsOwn(string text) => $"right({text}, {Count - 1}) STARTS WITH '{Own}'";

    /// <summary>The condition that the subject of a claim is a work and its source; `text` ends in its letters.</summary>
    public static string IsOfItself(string text) => $"right({text}, {Count}) STARTS WITH '{Itself}'";

    /// <summary>The value of a facet that a letter stands for; empty where it stands for none.</summary>
    public static string Value(string marks, string facet)
    {
        var place = Array.FindIndex(Facets, f => f.Facet == facet);
        return Array.Find(Facets[place].Letters, l => l.Letter == marks[place + 1]).Value ?? "";
    }

    /// <summary>The condition that a link passes what a filter says of these facets and that the viewer may see it.</summary>
    /// <param name="text">What ends in the letters.</param>
    /// <param name="seen">The name of the teams that the viewer belongs to; null where there are none.</param>
    public static string Condition(ClaimFilter filter, string l, string text, string? seen, Parameters parameters)
    {
        var first = Array.FindIndex(Facets, f => filter.Facets.ContainsKey(f.Facet));
        var asked = first < 0 ? [] : Facets[first..];
        var ends = asked.Aggregate((IEnumerable<string>)[""], (all, f) => all.SelectMany(end => Letters(f, filter).Select(letter => end + letter))).ToList();
        string among(char last) => $"right({text}, {asked.Length + 1}) IN {parameters.Add(ends.Select(end => end + last))}";
        return seen is null ? among(Open) : $"({among(Open)} OR ({among(Private)} AND all(team IN {l}.needs WHERE team IN {seen})))";
    }

    /// <summary>What <see cref="Condition"/> does not say.</summary>
    public static ClaimFilter Rest(ClaimFilter filter) =>
        filter with { Facets = filter.Facets.Where(f => !Array.Exists(Facets, own => own.Facet == f.Key)).ToDictionary() };

    private static IEnumerable<char> Letters((string Facet, (string Value, char Letter)[] Letters) facet, ClaimFilter filter) =>
        filter.Facets.TryGetValue(facet.Facet, out var values) ? facet.Letters.Where(l => values.Contains(l.Value)).Select(l => l.Letter) : facet.Letters.Select(l => l.Letter).Append('?');
}
