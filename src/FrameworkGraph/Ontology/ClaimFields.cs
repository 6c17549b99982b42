using static FrameworkGraph.Ontology.Field;

namespace FrameworkGraph.Ontology;

/// <summary>
/// The fields of a claim beside its ends. <see cref="Facets"/> are what claims are filtered by and are columns in
/// every store; <see cref="Details"/> are read with the claim.
/// </summary>
public static class ClaimFields
{
    public static readonly IReadOnlyList<Field> Facets =
    [
        Choice("basis", Vocabularies.Basis, required: true), Choice("attribution", Vocabularies.Attribution), Choice("evidence", Vocabularies.Evidence),
        Choice("modality", Vocabularies.Modality), Choice("direction", Vocabularies.Direction), Choice("population", Vocabularies.Population),
        Choice("level", Vocabularies.Level), Choice("confidence", Vocabularies.Confidence, required: true), Choice("status", Vocabularies.Status, required: true),
    ];

    public static readonly IReadOnlyList<Field> Details =
    [
        Text("cluster", "The cluster of works cited jointly; the same id means the same list of works."),
        new("via", Shape.Reference, "The work through which a secondary statement comes."),
        Text("rationale", "Why the coder makes this link, in one sentence."),
        Text("transferability", "What has to hold for this to matter to children's services."),
        Choice("wording", Vocabularies.Wording), Text("alternative", "Claims with the same value are alternatives: one of them, not all."),
        new("value", Shape.Decimal, "A figure as printed."), Text("unit", "The unit of the figure."), Text("of", "What the figure is a share of; empty where not stated."),
        Text("statusReason", "Why it is disputed or rejected."), Text("reviewedBy", "The person who reviewed the coding; empty: nobody yet."),
        Text("reviewedOn", "The day of that review, as yyyy-mm-dd; of a decision made on this server history has it."),
        Texts("alsoAt", "The ids of the further paragraphs where it stands."), Text("note", "Anything else that a reader should know."),
    ];

    private static readonly Dictionary<string, Field> ByName = Facets.Concat(Details).ToDictionary(f => f.Name);

    public static Field? Find(string name) => ByName.GetValueOrDefault(name);
}
