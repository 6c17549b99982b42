using System.Text.Json;

namespace FrameworkGraph.Access.Tests;

/// <summary>Reads answers by paths such as `data.saveProgramme.version`.</summary>
internal static class Json
{
    public static JsonElement At(this JsonElement answer, string path)
    {
        var json = answer;
        foreach (var part in path.Split('.'))
        {
            json = int.TryParse(part, out var index) ? json[index]
                : json.TryGetProperty(part, out var value) ? value : throw new KeyNotFoundException($"There is no '{part}' of {path} in {answer}");
        }

        return json;
    }

    public static string? Text(this JsonElement json, string path) => json.At(path).GetString();

    public static int Number(this JsonElement json, string path) => json.At(path).GetInt32();

    /// <summary>What became of a mutation in one word: `OK`, the code of its error, or that of its first user error.</summary>
    public static string Verdict(this JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            return errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
        }

        var payload = answer.GetProperty("data").EnumerateObject().First().Value;
        var user = payload.GetProperty("userErrors");
        return user.GetArrayLength() == 0 ? "OK" : user[0].GetProperty("code").GetString()!;
    }
}
