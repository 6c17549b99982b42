namespace FrameworkGraph.Store;

/// <summary>Which claims. Null: any. An empty list matches nothing. All that is given must hold.</summary>
public sealed record ClaimFilter
{
    /// <summary>Lets every claim through.</summary>
    public static readonly ClaimFilter Any = new();

    public IReadOnlyList<string>? Predicates { get; init; }

    public IReadOnlyList<string>? Subjects { get; init; }

    public IReadOnlyList<string>? Objects { get; init; }

    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>At least one of these works is named behind the claim.</summary>
    public IReadOnlyList<string>? Cites { get; init; }

    /// <summary>The subject is a node of one of these kinds.</summary>
    public IReadOnlyList<string>? SubjectKinds { get; init; }

    /// <summary>The object is a node of one of these kinds.</summary>
    public IReadOnlyList<string>? ObjectKinds { get; init; }

    /// <summary>Both ends are nodes that belong to one of these documents or frameworks.</summary>
    public IReadOnlyList<string>? BetweenHomes { get; init; }

    /// <summary>Whether both ends must be nodes that belong to two different documents or frameworks.</summary>
    public bool DifferentHomes { get; init; }

    /// <summary>It stands in one of these paragraphs, first or further on.</summary>
    public IReadOnlyList<string>? Paragraphs { get; init; }

    public IReadOnlyList<string>? Jurisdictions { get; init; }

    public int? YearFrom { get; init; }

    public int? YearTo { get; init; }

    /// <summary>The values allowed of each facet named, one of <see cref="Ontology.ClaimFields.Facets"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Facets { get; init; } = new Dictionary<string, IReadOnlyList<string>>();
}
