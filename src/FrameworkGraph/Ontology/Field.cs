namespace FrameworkGraph.Ontology;

/// <summary>One field of a kind of node or of a claim.</summary>
/// <param name="Name">In graph-seed and in GraphQL alike.</param>
/// <param name="Vocabulary">The values allowed, of a <see cref="Shape.Choice"/>.</param>
/// <param name="Of">The fields of each record, of <see cref="Shape.Records"/>.</param>
/// <param name="Required">Whether graph-seed must give it.</param>
public sealed record Field(
    string Name, Shape Type, string Description, Vocabulary? Vocabulary = null, RecordShape? Of = null, bool Required = false)
{
    public static Field Text(string name, string description, bool required = false) => new(name, Shape.Text, description, Required: required);

    public static Field Texts(string name, string description) => new(name, Shape.Texts, description);

    public static Field Choice(string name, Vocabulary vocabulary, string? description = null, bool required = false) =>
        new(name, Shape.Choice, description ?? vocabulary.Description, vocabulary, Required: required);

    public static Field Records(string name, string description, RecordShape of) => new(name, Shape.Records, description, Of: of);
}
