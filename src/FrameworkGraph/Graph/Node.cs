using FrameworkGraph.Ontology;

namespace FrameworkGraph.Graph;

/// <summary>
/// A node: its id and label, what stores filter and order by, and the rest of its kind's fields in <see cref="Details"/>.
/// </summary>
public sealed record Node
{
    public required string Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>Its name; of a finding the statement itself.</summary>
    public required string Label { get; init; }

    /// <summary>The value of the kind's `type` field, or null.</summary>
    public string? Type { get; init; }

    /// <summary>Where it belongs: the document of a finding, absence or paragraph; the framework of an element.</summary>
    public string? Home { get; init; }

    /// <summary>The paragraph where it stands.</summary>
    public string? Paragraph { get; init; }

    /// <summary>Its number in a published order.</summary>
    public int? Number { get; init; }

    /// <summary>The year as printed.</summary>
    public int? Year { get; init; }

    public string? Jurisdiction { get; init; }

    /// <summary>Who may see it: empty for everybody, else the id of a team.</summary>
    public string Audience { get; init; } = "";

    public Details Details { get; init; } = Details.Empty;

    /// <summary>The ids of the paragraphs beyond the first where it stands too.</summary>
    public IReadOnlyList<string> AlsoAt => Details.Texts(Ontology.NodeKinds.AlsoAt.Name);
}
