using System.Text.Json;

namespace FrameworkGraph.Server.Tests;

/// <summary>Reads values out of answers.</summary>
internal static class Json
{
    /// <summary>The value at a path of names with dots between.</summary>
    public static JsonElement At(this JsonElement json, string path) => path.Split('.').Aggregate(json, (at, name) => at.GetProperty(name));

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    public static int Number(this JsonElement json, string path) => json.At(path).GetInt32();

    public static List<JsonElement> List(this JsonElement json, string path) => [.. json.At(path).EnumerateArray()];

    /// <summary>The values at a path where lists stand for each of their items; nulls are left out.</summary>
    public static IEnumerable<JsonElement> All(this JsonElement json, string path) =>
        path.Split('.').Aggregate(Flat(json), (found, name) => found.SelectMany(at => at.TryGetProperty(name, out var value) ? Flat(value) : []));

    public static IEnumerable<string> Texts(this JsonElement json, string path) => json.All(path).Select(v => v.ToString());

    private static IEnumerable<JsonElement> Flat(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Flat),
        JsonValueKind.Null => [],
        _ => [json],
    };
}
