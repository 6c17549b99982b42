using System.Text.Json.Nodes;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>A programme's document as JSON, for history.</summary>
public static class ProgrammeText
{
    public static string Write(ProgrammeDocument programme) => new JsonObject
    {
        ["team"] = programme.Team,
        ["state"] = programme.State.ToString(),
        ["created"] = programme.Created.ToString("O"),
        ["content"] = JsonNode.Parse(programme.Content.ToJson()),
    }.ToJsonString(SeedJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ProgrammeDocument Read(string json, string id, int version, DateTimeOffset changed)
    {
        var read = JsonNode.Parse(json)!;
        return new(
            id, (string)read["team"]!, version, Enum.Parse<ProgrammeState>((string)read["state"]!), ProgrammeContent.FromJson(read["content"]!.ToJsonString()),
            DateTimeOffset.Parse((string)read["created"]!, System.Globalization.CultureInfo.InvariantCulture), changed);
    }
}
