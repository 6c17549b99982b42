namespace FrameworkGraph.Ontology;

/// <summary>A kind of node: what it is called in each place, and which fields it has beside id and label.</summary>
/// <param name="Slug">In stores and in GraphQL filters.</param>
/// <param name="Prefix">The first part of its ids.</param>
/// <param name="Section">The section of a graph-seed file that holds it.</param>
/// <param name="TypeName">Its type in GraphQL.</param>
public sealed record NodeKind(
    string Slug, string Prefix, string Section, string TypeName, string Plural, string Description, IReadOnlyList<Field> Fields)
{
    public override string ToString() => Slug;
}
