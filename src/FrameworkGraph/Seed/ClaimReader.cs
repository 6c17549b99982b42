using System.Text.Json.Nodes;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>Reads one claim of graph-seed.</summary>
internal sealed class ClaimReader(List<SeedProblem> problems, FieldReader fields)
{
    /// <summary>What a claim nested under a finding has from the finding unless it says otherwise.</summary>
    public static readonly IReadOnlySet<string> FromFinding = new HashSet<string>
    {
        "source", "cites", "attribution", "cluster", "via", "at", "phrase", "evidence", "modality", "direction", "population", "transferability",
        "level", "coder", "date", "status", "statusReason",
    };

    /// <summary>What a file may give for all its findings and claims.</summary>
    public static readonly IReadOnlySet<string> Defaults = FromFinding.Concat(["basis", "confidence"]).ToHashSet();

    private static readonly Field Phrase = Field.Text("phrase", "");
    private static readonly Field Cites = Field.Texts("cites", "");

    private static readonly string[] Names =
    [
        "id", "subject", "predicate", "object", "source", "cites", "at", "phrase", "coder", "date",
        .. ClaimFields.Facets.Concat(ClaimFields.Details).Select(f => f.Name),
    ];

    /// <summary>Reads a claim as it is written.</summary>
    /// <param name="subject">The subject, when the claim is nested under it.</param>
    public Claim? Read(SeedMapping row, string? subject)
    {
        fields.UnknownKeys(row, Names);
        var (from, predicate, to) = (subject ?? row.Text("subject"), row.Text("predicate"), row.Text("object"));
        if (from is null || predicate is null || to is null)
        {
            problems.Add(row.Problem("required", "A claim needs `subject`, `predicate` and `object`."));
            return null;
        }

        return Build(row, from, predicate, to, row.OwnValue("id"));
    }

    /// <summary>Builds a claim whose ends are known, such as the report of a finding.</summary>
    public Claim? Build(SeedMapping row, string subject, string predicate, string @object, YamlNode? id = null, string? basis = null, string? confidence = null)
    {
        if (Needed(row, "source") is not { } source || Needed(row, "coder") is not { } coder || Needed(row, "date") is not { } date
            || (basis ?? Facet(row, "basis")) is not { } foundBasis || (Facet(row, "confidence", confidence) ?? confidence) is not { } foundConfidence || Facet(row, "status") is not { } status)
        {
            return null;
        }

        if (!Vocabularies.Basis.Contains(foundBasis))
        {
            problems.Add(row.Problem("value", $"`basis: {foundBasis}` is not one of: {Vocabularies.Basis.Listed}."));
        }

        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", out _))
        {
            problems.Add(row.Problem("value", $"`date: {date}` must be a day as yyyy-mm-dd."));
        }

        var at = fields.Paragraphs(row, row.Value("at"));
        var cites = fields.Read(row, Cites, row.Value("cites")) as JsonArray;
        return new Claim
        {
            Id = (id as YamlScalarNode)?.Value ?? SeedIds.OfClaim(source, subject, predicate, @object),
            Subject = subject,
            Predicate = predicate,
            Object = @object,
            Source = source,
            Cites = cites is null ? [] : [.. cites.Select(c => (string)c!).Order(StringComparer.Ordinal)],
            Paragraph = at.FirstOrDefault(),
            Phrase = (string?)fields.Read(row, Phrase, row.Value("phrase")),
            Basis = foundBasis,
            Attribution = Facet(row, "attribution"),
            Evidence = Facet(row, "evidence"),
            Modality = Facet(row, "modality"),
            Direction = Facet(row, "direction"),
            Population = Facet(row, "population"),
            Level = Facet(row, "level"),
            Confidence = foundConfidence,
            Status = status,
            Coder = coder,
            Date = date,
            Details = ReadDetails(row, at),
        };
    }

    private Details ReadDetails(SeedMapping row, IReadOnlyList<string> at)
    {
        var json = FieldReader.AlsoAt(at);
        foreach (var field in ClaimFields.Details.Where(f => f.Name != NodeKinds.AlsoAt.Name))
        {
            if (fields.Read(row, field, row.Value(field.Name)) is { } value)
            {
                json[field.Name] = value;
            }
        }

        return json.Count == 0 ? Details.Empty : new Details(json.ToJsonString(SeedJson.Options));
    }

    private string? Facet(SeedMapping row, string name, string? otherwise = null)
    {
        var field = ClaimFields.Find(name)!;
        var value = row.Value(name);
        if (field.Required && value is null && otherwise is null)
        {
            problems.Add(row.Problem("required", $"A claim needs `{name}`: {field.Vocabulary!.Listed}."));
        }

        return (string?)fields.Read(row, field, value);
    }

    private string? Needed(SeedMapping row, string name)
    {
        var text = row.Text(name);
        if (text is null)
        {
            problems.Add(row.Problem("required", $"A claim needs `{name}`, here or in the file's defaults."));
        }

        return text;
    }
}
