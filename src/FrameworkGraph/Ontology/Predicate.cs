namespace FrameworkGraph.Ontology;

/// <summary>A kind of link: how it reads aloud and what it may join.</summary>
/// <param name="Slug">In graph-seed, stores and URLs.</param>
/// <param name="Reads">The words between subject and object when the claim is read aloud.</param>
/// <param name="Inverse">The words between object and subject.</param>
/// <param name="Subjects">Slugs of the kinds that may stand as subject; `claim` where a claim may.</param>
/// <param name="Objects">The same of the object.</param>
public sealed record Predicate(
    string Slug, string Reads, string Inverse, IReadOnlyList<string> Subjects, IReadOnlyList<string> Objects, string Description)
{
    /// <summary>Whether the order of subject and object carries no meaning.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Whether both ends must be of one kind.</summary>
    public bool SameKind { get; init; }

    public bool Allows(string subjectKind, string objectKind) =>
        Subjects.Contains(subjectKind) && Objects.Contains(objectKind) && (!SameKind || subjectKind == objectKind);
}
