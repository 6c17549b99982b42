using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>A claim as JSON, for what is kept beside the graph.</summary>
public static class ClaimText
{
    private sealed record Written(
        string Id, string Subject, string Predicate, string Object, string Source, IReadOnlyList<string> Cites, string? Paragraph, string? Phrase, string Basis,
        string? Attribution, string? Evidence, string? Modality, string? Direction, string? Population, string? Level, string Confidence, string Status,
        string Coder, string Date, int? Year, string? Jurisdiction, JsonElement Details);

    public static string Write(Claim c) => JsonSerializer.Serialize(
        new Written(
            c.Id, c.Subject, c.Predicate, c.Object, c.Source, c.Cites, c.Paragraph, c.Phrase, c.Basis, c.Attribution, c.Evidence, c.Modality, c.Direction,
            c.Population, c.Level, c.Confidence, c.Status, c.Coder, c.Date, c.Year, c.Jurisdiction, JsonSerializer.Deserialize<JsonElement>(c.Details.Json)),
        SeedJson.Options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Claim Read(string json)
    {
        var c = JsonSerializer.Deserialize<Written>(json)!;
        return new Claim
        {
            Id = c.Id, Subject = c.Subject, Predicate = c.Predicate, Object = c.Object, Source = c.Source, Cites = c.Cites, Paragraph = c.Paragraph,
            Phrase = c.Phrase, Basis = c.Basis, Attribution = c.Attribution, Evidence = c.Evidence, Modality = c.Modality, Direction = c.Direction,
            Population = c.Population, Level = c.Level, Confidence = c.Confidence, Status = c.Status, Coder = c.Coder, Date = c.Date, Year = c.Year,
            Jurisdiction = c.Jurisdiction, Details = new(c.Details.GetRawText()),
        };
    }
}
