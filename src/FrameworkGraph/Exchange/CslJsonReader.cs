using System.Text.Json;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>Reads references from CSL-JSON.</summary>
internal static class CslJsonReader
{
    public static IEnumerable<Reference> Read(string file, string text, List<SeedProblem> problems)
    {
        JsonElement root;
        try
        {
            root = JsonSerializer.Deserialize<JsonElement>(text.TrimStart('\ufeff'));
        }
        catch (JsonException e)
        {
            problems.Add(new(file, (int)(e.LineNumber ?? 0) + 1, "syntax", $"This is no JSON: {e.Message}"));
            yield break;
        }

        if (root.ValueKind != JsonValueKind.Array)
        {
            problems.Add(new(file, 1, "shape", "CSL-JSON is a list of references."));
            yield break;
        }

        var number = 0;
        foreach (var item in root.EnumerateArray())
        {
            number++;
            if (item.ValueKind != JsonValueKind.Object)
            {
                problems.Add(new(file, 1, "shape", $"Reference {number} is no object."));
                continue;
            }

            var (authors, andOthers) = PersonName.List(Authors(item));
            yield return new Reference
            {
                Key = Text(item, "id") ?? $"reference {number}", Type = Text(item, "type") ?? "document", Title = Text(item, "title") is { Length: > 0 } title ? title : null, Authors = authors, AndOthers = andOthers, Year = Year(item), Container = Text(item, "container-title"),
                Publisher = Text(item, "publisher"), Doi = Text(item, "DOI"), Url = Text(item, "URL"), Line = 1,
            };
        }
    }

    private static string[] Authors(JsonElement item) => !item.TryGetProperty("author", out var authors) || authors.ValueKind != JsonValueKind.Array ? [] :
    [
        .. authors.EnumerateArray().Where(a => a.ValueKind == JsonValueKind.Object)
            .Select(a => Text(a, "literal") ?? (Text(a, "given") is { } given ? $"{Text(a, "family")}, {given}" : Text(a, "family"))).OfType<string>().Where(a => a.Length > 0),
    ];

    private static int? Year(JsonElement item)
    {
        if (!item.TryGetProperty("issued", out var issued) || issued.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        return issued.TryGetProperty("date-parts", out var parts) && parts is { ValueKind: JsonValueKind.Array } && parts.GetArrayLength() > 0 && parts[0] is { ValueKind: JsonValueKind.Array } first && first.GetArrayLength() > 0
            ? RisReader.Year(first[0].ToString().PadLeft(4, '0'))
            : RisReader.Year(Text(issued, "raw") ?? Text(issued, "literal"));
    }

    private static string? Text(JsonElement item, string name) => !item.TryGetProperty(name, out var value) ? null
        : value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString()
        : null;
}
