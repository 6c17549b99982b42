using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>The claim that ties a typed absence to what lacks it.</summary>
internal static class Absences
{
    /// <summary>Absences that the source itself declares; the others are what a coder notes on reading.</summary>
    private static readonly string[] Stated = ["found-nothing", "evidence-against", "mixed-evidence", "declared-gap"];

    /// <summary>Whether something is there is plain to see; a coder who is less sure says so.</summary>
    public static Claim? Claim(Node absence, SeedMapping row, ClaimReader claims) =>
        row.Text("subject") is not { } subject
            ? null
            : claims.Build(row, subject, Predicates.Lacks.Slug, absence.Id, basis: Stated.Contains(absence.Type) ? "stated" : "inferred", confidence: "high");
}
