namespace FrameworkGraph.Ontology;

/// <summary>A closed list of values that a field may take.</summary>
public sealed record Vocabulary(string Name, string Description, IReadOnlyList<Term> Terms)
{
    private readonly HashSet<string> _slugs = [.. Terms.Select(t => t.Slug)];

    public bool Contains(string slug) => _slugs.Contains(slug);

    /// <summary>The values in their order, for an error message.</summary>
    public string Listed => string.Join(", ", Terms.Select(t => t.Slug));
}
