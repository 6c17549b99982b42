using System.Text.Json;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>The JSON of Cytoscape.js and Cytoscape desktop (CYJS).</summary>
public sealed class CytoscapeFormat() : ExportFormat("cytoscape", "Cytoscape JSON in one file, for Cytoscape.js and Cytoscape desktop.", FlatFields.Drops)
{
    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var file = File.Create(target);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = SeedJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("format_version", "1.0");
        json.WriteString("generated_by", "FrameworkGraph");
        json.WriteStartObject("data");
        json.WriteString("name", "FrameworkGraph");
        json.WriteString("release", notice.Release);
        json.WriteString("date", notice.Day);
        json.WriteString("statement", ExportNotice.Statement);
        json.WriteEndObject();
        json.WriteStartObject("elements");

        var rows = new JsonRows(json);
        json.WriteStartArray("nodes");
        await foreach (var node in source.NodesAsync(cancellation))
        {
            Element(json, node, FlatFields.OfNode, ("id", node.Id), ("label", node.Label));
            await rows.WrittenAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            if (FlatFields.JoinsNodes(claim))
            {
                Element(json, claim, FlatFields.OfClaim, ("id", claim.Id), ("source", claim.Subject), ("target", claim.Object), ("label", FlatFields.Reads(claim)));
                await rows.WrittenAsync(cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Element<T>(Utf8JsonWriter json, T record, IReadOnlyList<FlatField<T>> fields, params ReadOnlySpan<(string Name, string Value)> first)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        foreach (var (name, value) in first)
        {
            json.WriteString(name, value);
        }

        foreach (var field in fields)
        {
            switch (field.Value(record))
            {
                case null:
                    break;
                case var number when field.IsNumber:
                    json.WritePropertyName(field.Key);
                    json.WriteRawValue(number);
                    break;
                case var text:
                    json.WriteString(field.Key, text);
                    break;
            }
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
