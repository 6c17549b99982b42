namespace FrameworkGraph.Workspace;

/// <summary>A claim as somebody proposes it; the fields are those of <see cref="Graph.Claim"/>.</summary>
public sealed record ClaimProposal(string Subject, string Predicate, string Object, string Source)
{
    public IReadOnlyList<string> Cites { get; init; } = [];

    public string? Paragraph { get; init; }

    public string? Phrase { get; init; }

    /// <summary>`stated` or `inferred`.</summary>
    public required string Basis { get; init; }

    public required string Confidence { get; init; }

    public string? Attribution { get; init; }

    public string? Evidence { get; init; }

    public string? Modality { get; init; }

    public string? Direction { get; init; }

    public string? Population { get; init; }

    public string? Level { get; init; }

    /// <summary>Why the link is made; required of an inferred claim.</summary>
    public string? Rationale { get; init; }

    public string? Transferability { get; init; }

    public string? Cluster { get; init; }

    public string? Note { get; init; }
}
