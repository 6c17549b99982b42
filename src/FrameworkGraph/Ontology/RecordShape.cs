namespace FrameworkGraph.Ontology;

/// <summary>A named group of fields that stand together inside a node, such as one wave of a study.</summary>
public sealed record RecordShape(string Name, string Description, IReadOnlyList<Field> Fields);
