using System.Text.Json;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>The JSON of Cytoscape.js and Cytoscape desktop (CYJS).</summary>
public sealed class CytoscapeFormat() : ExportFormat("cytoscape", "Cytoscape JSON in one file, for Cytoscape.js and Cytoscape desktop.", FlatFields.Drops)
{
    /// <summary>Rows between two writes to the file.</summary>
    private const int Flush = 500;

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

        var written = 0;
        json.WriteStartArray("nodes");
        await foreach (var node in source.NodesAsync(cancellation))
        {
            Element(json, [("id", node.Id), ("label", node.Label), .. FlatFields.OfNode.Select(f => (Key(f.Name), f.Value(node)))]);
            await FlushAsync(json, ++written, cancellation);
        }

        json.WriteEndArray();
        json.WriteStartArray("edges");
        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            if (FlatFields.JoinsNodes(claim))
            {
                Element(json, [("id", claim.Id), ("source", claim.Subject), ("target", claim.Object), ("label", FlatFields.Reads(claim)), .. FlatFields.OfClaim.Select(f => (Key(f.Name), f.Value(claim)))]);
                await FlushAsync(json, ++written, cancellation);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Element(Utf8JsonWriter json, IEnumerable<(string Name, string? Value)> data)
    {
        json.WriteStartObject();
        json.WriteStartObject("data");
        foreach (var (name, value) in data.Where(d => d.Value is not null))
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static Task FlushAsync(Utf8JsonWriter json, int written, CancellationToken cancellation) =>
        written % Flush == 0 ? json.FlushAsync(cancellation) : Task.CompletedTask;

    private static string Key(string title) => title == "DOI" ? "doi" : string.Concat(char.ToLowerInvariant(title[0]), title[1..]);
}
