namespace FrameworkGraph.Ontology;

/// <summary>The values of <see cref="Vocabularies.Status"/>, by what they mean to who counts and who decides.</summary>
public static class Statuses
{
    /// <summary>A claim is part of the evidence.</summary>
    public static readonly IReadOnlyList<string> OfEvidence = ["accepted", "disputed"];

    /// <summary>A claim is not part of it, or no longer.</summary>
    public static readonly IReadOnlyList<string> OfNoEvidence = ["candidate", "rejected"];

    /// <summary>Where a curator may put a claim.</summary>
    public static readonly IReadOnlyList<string> Decided = ["accepted", "disputed", "rejected"];
}
