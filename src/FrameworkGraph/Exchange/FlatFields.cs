using System.Globalization;
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
    public static readonly IReadOnlyList<FlatField<Node>> OfNode =
    [
        new("Kind", n => n.Kind.Slug), new("Type", n => n.Type), new("Home", n => n.Home), new("Paragraph", n => n.Paragraph), new("Number", n => n.Number?.ToString(CultureInfo.InvariantCulture), Shape.Number),
        new("Year", n => n.Year?.ToString(CultureInfo.InvariantCulture), Shape.Number), new("Jurisdiction", n => n.Jurisdiction), new("Title", n => n.Details.Text("title")), new("Definition", n => n.Details.Text("definition") ?? n.Details.Text("description")),
        new("Synonyms", n => Text(n.Details["synonyms"])), new("DOI", n => n.Details.Text("doi")), new("Phrase", n => n.Details.Text("phrase")), new("Note", n => n.Details.Text("note")),
    ];

    /// <summary>Columns of a claim beside id and ends.</summary>
    public static readonly IReadOnlyList<FlatField<Claim>> OfClaim =
    [
        new("Predicate", c => c.Predicate), new("SourceWork", c => c.Source), new("Cites", c => c.Cites.Count == 0 ? null : string.Join("; ", c.Cites)),
        new("Paragraph", c => c.Paragraph), new("Phrase", c => c.Phrase),
        .. ClaimFields.Facets.Select(f => new FlatField<Claim>(Title(f.Name), c => c.Facet(f.Name))),
        new("Year", c => c.Year?.ToString(CultureInfo.InvariantCulture), Shape.Number), new("Jurisdiction", c => c.Jurisdiction), new("Coder", c => c.Coder), new("Date", c => c.Date),
        .. ClaimFields.Details.Select(f => new FlatField<Claim>(Title(f.Name), c => Text(c.Details[f.Name]), f.Type)),
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
