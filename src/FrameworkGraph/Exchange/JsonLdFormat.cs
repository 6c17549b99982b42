using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>JSON-LD in one file: the context, what the export says of itself, then every node, claim and tombstone. <see cref="JsonLdReader"/> reads it again.</summary>
public sealed class JsonLdFormat() : ExportFormat("jsonld", "JSON-LD in one file. Reading it again gives the same nodes, claims and tombstones.", null)
{
    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var file = File.Create(target);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = SeedJson.Options.Encoder });
        json.WriteStartObject();
        JsonLdContext.Write(json);
        json.WriteString("@id", $"release/{notice.Release}");
        json.WriteString("@type", "Release");
        json.WriteString("release", notice.Release);
        json.WriteString("date", notice.Day);
        json.WriteString("statement", ExportNotice.Statement);
        json.WriteStartArray("@graph");
        var rows = new JsonRows(json);
        await foreach (var node in source.NodesAsync(cancellation))
        {
            Write(json, node);
            await rows.WrittenAsync(cancellation);
        }

        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            Write(json, claim);
            await rows.WrittenAsync(cancellation);
        }

        foreach (var tombstone in await source.TombstonesAsync(cancellation))
        {
            Begin(json, tombstone.Id, JsonLdRecord.Tombstone);
            Text(json, "supersededBy", tombstone.SupersededBy);
            Text(json, "reason", tombstone.Reason);
            json.WriteEndObject();
            await rows.WrittenAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Node node)
    {
        Begin(json, node.Id, node.Kind.TypeName);
        json.WriteString("label", node.Label);
        Text(json, "type", node.Type);
        Text(json, "home", node.Home);
        Text(json, "paragraph", node.Paragraph);
        Number(json, "number", node.Number);
        Number(json, "year", node.Year);
        Text(json, "jurisdiction", node.Jurisdiction);
        End(json, node.Audience, node.Details);
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        Begin(json, claim.Id, JsonLdRecord.Claim);
        json.WriteString("subject", claim.Subject);
        json.WriteString("predicate", claim.Predicate);
        json.WriteString("object", claim.Object);
        json.WriteString("source", claim.Source);
        if (claim.Cites.Count > 0)
        {
            json.WriteStartArray("cites");
            foreach (var work in claim.Cites)
            {
                json.WriteStringValue(work);
            }

            json.WriteEndArray();
        }

        Text(json, "paragraph", claim.Paragraph);
        Text(json, "phrase", claim.Phrase);
        foreach (var facet in ClaimFields.Facets)
        {
            Text(json, facet.Name, claim.Facet(facet.Name));
        }

        json.WriteString("coder", claim.Coder);
        json.WriteString("date", claim.Date);
        Number(json, "year", claim.Year);
        Text(json, "jurisdiction", claim.Jurisdiction);
        End(json, claim.Audience, claim.Details);
    }

    private static void Begin(Utf8JsonWriter json, string id, string type)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteString("@type", type);
    }

    private static void End(Utf8JsonWriter json, string audience, Details details)
    {
        if (audience.Length > 0)
        {
            json.WriteString("audience", audience);
        }

        if (!ReferenceEquals(details, Details.Empty))
        {
            using var fields = JsonDocument.Parse(details.Json);
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                field.WriteTo(json);
            }
        }

        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
