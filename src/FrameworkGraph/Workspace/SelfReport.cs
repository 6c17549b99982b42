using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Workspace;

/// <summary>
/// What a programme's document puts into the graph: the programme and a work record of its own, which its team sees; and
/// once it is published, for everybody, one claim for each element in which it says that it lies.
/// </summary>
public static class SelfReport
{
    /// <summary>The coder of everything that programmes say of themselves.</summary>
    public const string Coder = "coder.programmes-themselves";

    private const string Note = "Described by those who run it. What it says of itself is no evidence.";

    private static readonly Node CoderNode = new()
    {
        Id = Coder, Kind = NodeKinds.Coder, Label = "The programmes themselves", Type = "person",
        Details = Details(("type", "person"), ("description", "People who describe a programme that they run.")),
    };

    /// <summary>The id of the work record that carries what a programme says of itself.</summary>
    public static string SourceOf(string programme) => $"work.{programme[(programme.IndexOf('.', StringComparison.Ordinal) + 1)..]}";

    public static ProjectedRows Of(ProgrammeDocument programme)
    {
        var source = SourceOf(programme.Id);
        Node[] nodes =
        [
            new()
            {
                Id = programme.Id, Kind = NodeKinds.Programme, Label = programme.Content.Name, Audience = programme.Audience,
                Details = Details(("description", programme.Content.Description), ("note", Note)),
            },
            new()
            {
                Id = source, Kind = NodeKinds.Work, Label = $"What {programme.Content.Name} says of itself", Audience = programme.Audience,
                Year = programme.Changed.Year, Details = Details(("note", Note)),
            },
        ];
        return programme.State != ProgrammeState.Published
            ? new(nodes, [], [])
            : new(nodes, [.. Placements(programme.Content).Select(p => Claim(programme, source, p.Element, p.Says))], [CoderNode]);
    }

    /// <summary>In which elements a programme says that it lies, and in which words.</summary>
    public static IEnumerable<(string Element, string Says)> Placements(ProgrammeContent content)
    {
        foreach (var feature in ProgrammeForm.Features)
        {
            if (content.Features.TryGetValue(feature, out var rating) && ProgrammeForm.Present.Contains(rating))
            {
                yield return (feature, $"Its own rating: {rating}.");
            }
        }

        foreach (var (construct, aspects) in ProgrammeForm.Constructs)
        {
            var said = aspects.Select(a => (Aspect: a, Answer: content.Constructs.GetValueOrDefault(construct)?.GetValueOrDefault(a.Key)))
                .Where(a => a.Answer is not null && !ProgrammeForm.Nothing.Contains(a.Answer))
                .Select(a => $"{a.Aspect.Asks} {a.Aspect.Kinds.First(k => k.Key == a.Answer).Says}.").ToList();
            if (said.Count > 0)
            {
                yield return (construct, $"Its own answers: {string.Join(" ", said)}");
            }
        }
    }

    private static Claim Claim(ProgrammeDocument programme, string source, string element, string says) => new()
    {
        Id = SeedIds.OfClaim(source, programme.Id, Predicates.Fits.Slug, element),
        Subject = programme.Id, Predicate = Predicates.Fits.Slug, Object = element, Source = source,
        Basis = "self-reported", Attribution = "own", Confidence = "high", Status = "accepted",
        Coder = Coder, Date = programme.Changed.UtcDateTime.ToString("yyyy-MM-dd"), Year = programme.Changed.Year, Details = Details(("note", says)),
    };

    private static Details Details(params (string Name, string? Value)[] values)
    {
        var json = new JsonObject(values.Where(v => v.Value is not null).Select(v => KeyValuePair.Create(v.Name, (JsonNode?)v.Value)));
        return new(json.ToJsonString(SeedJson.Options));
    }
}
