using System.Text.Json;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>
/// The context that makes our JSON linked data: ids are addresses under a base, fields are terms of one vocabulary, lists
/// keep their order, and fields that hold ids hold links.
/// </summary>
internal static class JsonLdContext
{
    private static readonly string Vocabulary = ExportNotice.BaseAddress.Replace("/id/", "/ontology#", StringComparison.Ordinal);

    /// <summary>Fields of nodes, claims and tombstones that hold one id.</summary>
    private static readonly string[] Links = ["subject", "object", "source", "coder", "home", "paragraph", "supersededBy"];

    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("@context");
        json.WriteNumber("@version", 1.1);
        json.WriteString("@base", ExportNotice.BaseAddress);
        json.WriteString("@vocab", Vocabulary);
        foreach (var name in Links)
        {
            Term(json, name, "@id", null);
        }

        // A work that is cited stands in no order; the other lists do.
        Term(json, "cites", "@id", "@set");
        foreach (var field in Fields().Where(f => !Links.Contains(f.Name)))
        {
            switch (field.Type)
            {
                case Shape.Texts:
                    Term(json, field.Name, field.Name == "alsoAt" ? "@id" : null, "@list");
                    break;
                case Shape.Records:
                    Term(json, field.Name, null, "@list", field.Of!.Fields.Where(f => f.Type == Shape.Text && Links.Contains(f.Name)));
                    break;
                case Shape.Reference or Shape.Paragraph:
                    Term(json, field.Name, "@id", null);
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static IEnumerable<Field> Fields() => NodeKinds.All.SelectMany(k => k.Fields).Concat(ClaimFields.Details)
        .SelectMany(f => f.Of is null ? [f] : f.Of.Fields.Append(f)).DistinctBy(f => f.Name);

    /// <param name="texts">Fields that hold plain text within this one, although elsewhere they hold a link.</param>
    private static void Term(Utf8JsonWriter json, string name, string? type, string? container, IEnumerable<Field>? texts = null)
    {
        json.WriteStartObject(name);
        json.WriteString("@id", Vocabulary + name);
        if (type is not null)
        {
            json.WriteString("@type", type);
        }

        if (container is not null)
        {
            json.WriteString("@container", container);
        }

        if (texts?.Select(f => f.Name).ToList() is { Count: > 0 } names)
        {
            json.WriteStartObject("@context");
            foreach (var text in names)
            {
                json.WriteString(text, $"{Vocabulary}{text}Text");
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
