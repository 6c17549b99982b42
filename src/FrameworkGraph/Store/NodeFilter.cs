namespace FrameworkGraph.Store;

/// <summary>Which nodes. Null: any. An empty list matches nothing. All that is given must hold.</summary>
public sealed record NodeFilter
{
    /// <summary>Lets every node through.</summary>
    public static readonly NodeFilter Any = new();

    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Slugs of <see cref="Ontology.NodeKinds"/>.</summary>
    public IReadOnlyList<string>? Kinds { get; init; }

    public IReadOnlyList<string>? Types { get; init; }

    public IReadOnlyList<string>? Homes { get; init; }

    public IReadOnlyList<string>? Jurisdictions { get; init; }

    public int? YearFrom { get; init; }

    public int? YearTo { get; init; }

    /// <summary>Links that the node must have, or must not have.</summary>
    public IReadOnlyList<LinkFilter> Links { get; init; } = [];

    /// <summary>Whether it lets every node through.</summary>
    public bool IsAny => (Ids, Kinds, Types, Homes, Jurisdictions, YearFrom, YearTo, Links.Count) is (null, null, null, null, null, null, null, 0);
}
