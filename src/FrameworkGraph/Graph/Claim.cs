namespace FrameworkGraph.Graph;

/// <summary>
/// A link that says who says so, where and how directly. Its facets are slugs of <see cref="Ontology.Vocabularies"/>;
/// null: not stated.
/// </summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>The id of a node or of a claim.</summary>
    public required string Subject { get; init; }

    public required string Predicate { get; init; }

    /// <summary>The id of a node or of a claim.</summary>
    public required string Object { get; init; }

    /// <summary>The id of the work that carries it.</summary>
    public required string Source { get; init; }

    /// <summary>The ids of the works that the source names behind it, in ordinal order.</summary>
    public IReadOnlyList<string> Cites { get; init; } = [];

    /// <summary>The paragraph where it stands.</summary>
    public string? Paragraph { get; init; }

    /// <summary>At most eight words by which a reader finds the place.</summary>
    public string? Phrase { get; init; }

    public required string Basis { get; init; }

    public string? Attribution { get; init; }

    public string? Evidence { get; init; }

    public string? Modality { get; init; }

    public string? Direction { get; init; }

    public string? Population { get; init; }

    public string? Level { get; init; }

    public required string Confidence { get; init; }

    public required string Status { get; init; }

    /// <summary>The id of the coder.</summary>
    public required string Coder { get; init; }

    /// <summary>The day of coding, as yyyy-mm-dd.</summary>
    public required string Date { get; init; }

    /// <summary>The year of the source as printed.</summary>
    public int? Year { get; init; }

    /// <summary>The jurisdiction of the source.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Who may see it: empty for everybody, else the id of a team.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The fields of <see cref="Ontology.ClaimFields.Details"/>.</summary>
    public Details Details { get; init; } = Details.Empty;

    /// <summary>The ids of the paragraphs beyond the first where it stands too.</summary>
    public IReadOnlyList<string> AlsoAt => Details.Texts(Ontology.NodeKinds.AlsoAt.Name);

    /// <summary>The value of one of <see cref="Ontology.ClaimFields.Facets"/>.</summary>
    /// <exception cref="ArgumentException">There is no such facet.</exception>
    public string? Facet(string name) => name switch
    {
        "basis" => Basis,
        "attribution" => Attribution,
        "evidence" => Evidence,
        "modality" => Modality,
        "direction" => Direction,
        "population" => Population,
        "level" => Level,
        "confidence" => Confidence,
        "status" => Status,
        _ => throw new ArgumentException($"A claim has no facet '{name}'.", nameof(name)),
    };
}
