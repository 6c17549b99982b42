namespace FrameworkGraph.Ontology;

/// <summary>One value of a closed vocabulary.</summary>
/// <param name="Slug">As it stands in graph-seed, in stores and in URLs: lower case with hyphens.</param>
/// <param name="Description">What it means, in plain words; shown in the schema, the legend and the codebook.</param>
public sealed record Term(string Slug, string Description)
{
    /// <summary>The name in GraphQL: upper case with underscores.</summary>
    public string EnumName { get; } = Slug.ToUpperInvariant().Replace('-', '_');
}
