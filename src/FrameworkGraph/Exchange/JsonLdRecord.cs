using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>One member of the graph of a JSON-LD file, as a node, a claim or a tombstone.</summary>
internal sealed class JsonLdRecord(JsonElement json, int number)
{
    public const string Claim = "Claim";
    public const string Tombstone = "Tombstone";

    private static readonly HashSet<string> OfNode = ["@id", "@type", "label", "type", "home", "paragraph", "number", "year", "jurisdiction", "audience"];

    private static readonly HashSet<string> OfClaim =
    [
        "@id", "@type", "subject", "predicate", "object", "source", "cites", "paragraph", "phrase", "coder", "date", "year", "jurisdiction", "audience",
        .. ClaimFields.Facets.Select(f => f.Name),
    ];

    private static readonly HashSet<string> OfTombstone = ["@id", "@type", "supersededBy", "reason"];

    private static readonly Dictionary<string, NodeKind> Kinds = NodeKinds.All.ToDictionary(k => k.TypeName);

    public bool IsClaim => Text("@type") == Claim;

    public bool IsTombstone => Text("@type") == Tombstone;

    /// <exception cref="ImportException">A field is missing, unknown or of another shape.</exception>
    public Tombstone ToTombstone()
    {
        Rest(OfTombstone, []);
        return new(Needed("@id"), Text("supersededBy"), Text("reason"));
    }

    /// <exception cref="ImportException">A field is missing, unknown or of another shape.</exception>
    public Node ToNode()
    {
        var kind = Kinds.GetValueOrDefault(Text("@type") ?? "") ?? throw Wrong($"its `@type` is none of: {string.Join(", ", Kinds.Keys)}, {Claim}, {Tombstone}");
        return new Node
        {
            Id = Needed("@id"), Kind = kind, Label = Needed("label"), Type = Text("type"), Home = Text("home"), Paragraph = Text("paragraph"), Number = Whole("number"),
            Year = Whole("year"), Jurisdiction = Text("jurisdiction"), Audience = Text("audience") ?? "", Details = Rest(OfNode, kind.Fields.Append(NodeKinds.Note).Append(NodeKinds.AlsoAt)),
        };
    }

    /// <exception cref="ImportException">A field is missing, unknown or of another shape.</exception>
    public Claim ToClaim() => new()
    {
        Id = Needed("@id"), Subject = Needed("subject"), Predicate = Needed("predicate"), Object = Needed("object"), Source = Needed("source"), Cites = Cites(),
        Paragraph = Text("paragraph"), Phrase = Text("phrase"), Basis = Needed("basis"), Attribution = Text("attribution"), Evidence = Text("evidence"), Modality = Text("modality"),
        Direction = Text("direction"), Population = Text("population"), Level = Text("level"), Confidence = Needed("confidence"), Status = Needed("status"), Coder = Needed("coder"),
        Date = Needed("date"), Year = Whole("year"), Jurisdiction = Text("jurisdiction"), Audience = Text("audience") ?? "", Details = Rest(OfClaim, ClaimFields.Details),
    };

    private IReadOnlyList<string> Cites() => !json.TryGetProperty("cites", out var cites) ? []
        : cites.ValueKind == JsonValueKind.String ? [cites.GetString()!]
        : cites.ValueKind == JsonValueKind.Array && cites.EnumerateArray().All(c => c.ValueKind == JsonValueKind.String) ? [.. cites.EnumerateArray().Select(c => c.GetString()!).Order(StringComparer.Ordinal)]
        : throw Wrong("`cites` must be a list of ids");

    private Details Rest(HashSet<string> known, IEnumerable<Field> fields)
    {
        if (json.EnumerateObject().All(p => known.Contains(p.Name)))
        {
            return Details.Empty;
        }

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = SeedJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject().Where(p => !known.Contains(p.Name)))
            {
                if (!fields.Any(f => f.Name == property.Name))
                {
                    throw Wrong($"there is no field `{property.Name}` here");
                }

                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return new Details(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private string Needed(string name) => Text(name) ?? throw Wrong($"it needs `{name}`");

    private string? Text(string name) => !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Wrong($"`{name}` must be a text");

    private int? Whole(string name) => !json.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number
        : throw Wrong($"`{name}` must be a whole number");

    private ImportException Wrong(string what) => new($"Record {number} of @graph ({(json.TryGetProperty("@id", out var id) ? id.ToString() : "without @id")}): {what}.");
}
