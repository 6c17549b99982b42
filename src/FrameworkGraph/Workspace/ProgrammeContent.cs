using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>
/// What people say of their programme: the same document as the draft that the page saves to a file, format version 1,
/// with a description where there is one.
/// </summary>
/// <param name="Features">The rating of each feature answered, by the id of the feature.</param>
/// <param name="Constructs">The answers for each construct answered, by its id and then by what is observed of it.</param>
public sealed record ProgrammeContent(
    string Name, string? Description, IReadOnlyDictionary<string, string> Features, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Constructs)
{
    public const int FormatVersion = 1;
    public const string Kind = "programme-draft";

    public string ToJson()
    {
        var json = new JsonObject { ["formatVersion"] = FormatVersion, ["kind"] = Kind, ["name"] = Name };
        if (Description is not null)
        {
            json["description"] = Description;
        }

        json["features"] = Answers(Features);
        json["constructs"] = new JsonObject(Constructs.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Key, (JsonNode?)Answers(c.Value))));
        return json.ToJsonString(SeedJson.Options);
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static ProgrammeContent FromJson(string json)
    {
        var root = JsonSerializer.Deserialize<JsonElement>(json);
        return new(
            root.GetProperty("name").GetString()!,
            root.TryGetProperty("description", out var description) ? description.GetString() : null,
            Answers(root.GetProperty("features")),
            root.GetProperty("constructs").EnumerateObject().ToDictionary(c => c.Name, c => Answers(c.Value), StringComparer.Ordinal));
    }

    private static JsonObject Answers(IReadOnlyDictionary<string, string> answers) =>
        new(answers.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value)));

    private static IReadOnlyDictionary<string, string> Answers(JsonElement answers) =>
        answers.EnumerateObject().ToDictionary(a => a.Name, a => a.Value.GetString()!, StringComparer.Ordinal);
}
