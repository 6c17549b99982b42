using System.Text.Json;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>References as CSL-JSON, for citation processors, Zotero and pandoc.</summary>
public sealed class CslJsonFormat() : ExportFormat("csl-json", "References as CSL-JSON, for citation processors, Zotero and pandoc.", References.Drops)
{
    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var file = File.Create(target);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, Encoder = SeedJson.Options.Encoder });
        json.WriteStartArray();
        await foreach (var reference in References.OfAsync(source, cancellation))
        {
            Write(json, reference, notice);
            await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Reference r, ExportNotice notice)
    {
        json.WriteStartObject();
        json.WriteString("id", r.Key);
        json.WriteString("type", r.Type);
        Text(json, "title", r.Title);
        if (r.Authors.Count > 0)
        {
            json.WriteStartArray("author");
            foreach (var name in r.Authors)
            {
                json.WriteStartObject();
                json.WriteString(name.Family is null ? "literal" : "family", name.Family ?? name.Whole);
                Text(json, "given", name.Given);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (r.Year is { } year)
        {
            json.WriteStartObject("issued");
            json.WriteStartArray("date-parts");
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteEndArray();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        Text(json, "container-title", r.Container);
        Text(json, "publisher", r.Publisher);
        Text(json, "DOI", r.Doi);
        Text(json, "URL", r.Url);
        Text(json, "note", r.AndOthers ? string.Join(" ", new[] { References.OthersNote, r.Note }.OfType<string>()) : r.Note);
        json.WriteString("source", notice.Line);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
