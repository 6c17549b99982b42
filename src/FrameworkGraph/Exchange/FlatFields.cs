using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>Nodes and claims as rows of plain values, for formats that know nothing else.</summary>
internal static class FlatFields
{
    /// <summary>What formats of plain values drop.</summary>
    public const string Drops = "fields of nodes beyond the columns (citations as printed, waves, inclusion rules and the like), links that have a link as an end, tombstones";

    /// <summary>Columns of a node beside id and label.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Node, string?> Value)> OfNode =
    [
        ("Kind", n => n.Kind.Slug), ("Type", n => n.Type), ("Home", n => n.Home), ("Paragraph", n => n.Paragraph), ("Number", n => n.Number?.ToString()),
        ("Year", n => n.Year?.ToString()), ("Jurisdiction", n => n.Jurisdiction), ("Title", n => n.Details.Text("title")), ("Definition", n => n.Details.Text("definition") ?? n.Details.Text("description")),
        ("Synonyms", n => Text(n.Details["synonyms"])), ("DOI", n => n.Details.Text("doi")), ("Phrase", n => n.Details.Text("phrase")), ("Note", n => n.Details.Text("note")),
    ];

    /// <summary>Columns of a claim beside id and ends.</summary>
    public static readonly IReadOnlyList<(string Name, Func<Claim, string?> Value)> OfClaim =
    [
        ("Predicate", c => c.Predicate), ("SourceWork", c => c.Source), ("Cites", c => c.Cites.Count == 0 ? null : string.Join("; ", c.Cites)),
        ("Paragraph", c => c.Paragraph), ("Phrase", c => c.Phrase),
        .. ClaimFields.Facets.Select(f => (Title(f.Name), (Func<Claim, string?>)(c => c.Facet(f.Name)))),
        ("Year", c => c.Year?.ToString()), ("Jurisdiction", c => c.Jurisdiction), ("Coder", c => c.Coder), ("Date", c => c.Date),
        .. ClaimFields.Details.Select(f => (Title(f.Name), (Func<Claim, string?>)(c => Text(c.Details[f.Name])))),
    ];

    /// <summary>
    /// Whether both ends are nodes. Only statements and absences can have a claim as an end, and no node but a paragraph,
    /// which is no end of these, has an id that begins as a claim's does.
    /// </summary>
    public static bool JoinsNodes(Claim claim) => !IsClaim(claim.Subject) && !IsClaim(claim.Object);

    public static string Reads(Claim claim) => Predicates.Find(claim.Predicate)?.Reads ?? claim.Predicate;

    private static bool IsClaim(string id) => id.StartsWith("claim.", StringComparison.Ordinal);

    private static string Title(string name) => string.Concat(char.ToUpperInvariant(name[0]), name[1..]);

    private static string? Text(JsonElement? value) => value switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Array } list => string.Join("; ", list.EnumerateArray().Select(i => i.ToString())),
        { } other => other.GetRawText(),
    };
}
