using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Search;

namespace FrameworkGraph.Neo4j;

/// <summary>The properties under which Neo4j keeps a node or claim of one slot.</summary>
internal sealed class ItemRow(string slot)
{
    /// <summary>What the link of a claim carries too: all that links are filtered and ordered by.</summary>
    public static readonly string[] LinkProperties =
    [
        "id", "key", "subject", "predicate", "object", "source", "paragraph", "alsoAt", "jurisdiction", "year", "cites", "needs", .. ClaimFields.Facets.Select(f => f.Name),
    ];

    private readonly RecordWriter _record = new();

    public string Key(string id) => $"{slot}/{Sortable.Of(id)}";

    public void Write(Utf8JsonWriter json, Node node)
    {
        var labelWords = Words.Joined(node.Label);
        json.WriteStartObject();
        Common(json, node.Id, node.Kind.Slug, node.Audience);
        json.WriteString("kind", node.Kind.Slug);
        json.WriteString("label", Sortable.Of(node.Label));
        Optional(json, "type", node.Type);
        Reference(json, "home", node.Home);
        Reference(json, "paragraph", node.Paragraph);
        AlsoAt(json, FurtherParagraphs.Of(node));
        Optional(json, "number", node.Number);
        Optional(json, "year", node.Year);
        Optional(json, "jurisdiction", node.Jurisdiction);
        json.WriteString("labelWords", labelWords);
        json.WriteString("words", labelWords + Rank.Elsewhere(node));
        json.WriteString("record", _record.Write(node));
        json.WriteString("details", node.Details.Json);
        json.WriteEndObject();
    }

    /// <summary>Writes the properties `l` that claim and link share, those `c` of the claim alone, and the keys of what it joins.</summary>
    public void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteStartObject("l");
        json.WriteString("id", Sortable.Of(claim.Id));
        json.WriteString("key", Key(claim.Id));
        json.WriteString("subject", Sortable.Of(claim.Subject));
        json.WriteString("predicate", claim.Predicate);
        json.WriteString("object", Sortable.Of(claim.Object));
        json.WriteString("source", Sortable.Of(claim.Source));
        Optional(json, "paragraph", claim.Paragraph is { } paragraph ? Sortable.Of(paragraph) : null);
        AlsoAt(json, FurtherParagraphs.Of(claim));
        Optional(json, "jurisdiction", claim.Jurisdiction);
        Optional(json, "year", claim.Year);
        Needs(json, claim.Audience);
        if (claim.Cites.Count > 0)
        {
            Texts(json, "cites", claim.Cites.Select(Sortable.Of));
        }

        foreach (var facet in ClaimFields.Facets)
        {
            Optional(json, facet.Name, claim.Facet(facet.Name));
        }

        json.WriteEndObject();
        json.WriteStartObject("c");
        json.WriteString("slot", slot);
        json.WriteString("place", Place(claim.Predicate, claim.Id));
        json.WriteString("sourceKey", Key(claim.Source));
        json.WriteString("coder", Sortable.Of(claim.Coder));
        Optional(json, "paragraphKey", claim.Paragraph is { } at ? Key(at) : null);
        json.WriteString("record", _record.Write(claim));
        json.WriteString("details", claim.Details.Json);
        json.WriteEndObject();
        json.WriteString("s", Key(claim.Subject));
        json.WriteString("o", Key(claim.Object));
        json.WriteString("w", Key(claim.Source));
        Texts(json, "k", claim.Cites.Select(Key));
        json.WriteEndObject();
    }

    /// <summary>Writes the properties `t` of a tombstone and the key of its successor.</summary>
    public void Write(Utf8JsonWriter json, Tombstone tombstone)
    {
        json.WriteStartObject();
        json.WriteStartObject("t");
        json.WriteString("id", Sortable.Of(tombstone.Id));
        json.WriteString("key", Key(tombstone.Id));
        json.WriteString("slot", slot);
        Optional(json, "supersededBy", tombstone.SupersededBy is { } successor ? Sortable.Of(successor) : null);
        Optional(json, "reason", tombstone.Reason);
        json.WriteEndObject();
        Optional(json, "s", tombstone.SupersededBy is { } by ? Key(by) : null);
        json.WriteEndObject();
    }

    private void Common(Utf8JsonWriter json, string id, string group, string audience)
    {
        json.WriteString("id", Sortable.Of(id));
        json.WriteString("key", Key(id));
        json.WriteString("slot", slot);
        json.WriteString("place", Place(group, id));
        Needs(json, audience);
    }

    /// <summary>Sorts by kind or predicate and then by id.</summary>
    private string Place(string group, string id) => $"{slot}/{group}/{Sortable.Of(id)}";

    private static void Needs(Utf8JsonWriter json, string audience)
    {
        if (audience.Length > 0)
        {
            Texts(json, "needs", [audience]);
        }
    }

    private static void AlsoAt(Utf8JsonWriter json, IEnumerable<string> paragraphs)
    {
        if (paragraphs.Select(Sortable.Of).ToList() is { Count: > 0 } places)
        {
            Texts(json, "alsoAt", places);
        }
    }

    private void Reference(Utf8JsonWriter json, string name, string? id)
    {
        if (id is not null)
        {
            json.WriteString(name, Sortable.Of(id));
            json.WriteString($"{name}Key", Key(id));
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
