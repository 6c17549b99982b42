using FrameworkGraph.Ontology;

namespace FrameworkGraph.Graph;

/// <summary>A claim as one sentence that can be read aloud: who says it, on what basis, and what.</summary>
public static class Sentence
{
    /// <param name="subject">The label of the subject; null where the subject is itself a claim.</param>
    /// <param name="object">The same of the object.</param>
    /// <param name="source">The label of the work that carries it.</param>
    public static string Of(Claim claim, string? subject, string? @object, string? source)
    {
        var predicate = Predicates.Find(claim.Predicate);
        var from = source ?? claim.Source;
        var reports = claim.Predicate == Predicates.Reports.Slug;
        var link = reports
            ? $"“{End(@object)}”"
            : $"“{End(subject)}” {predicate?.Reads ?? claim.Predicate} “{End(@object)}”";
        return $"{Basis(claim, from, reports)}{link}{Figure(claim)}{Voice(claim)}.";
    }

    private static string Basis(Claim claim, string source, bool reports) => claim.Basis switch
    {
        "stated" when reports => $"{source} reports{Behind(claim)}: ",
        "stated" => $"{source} states: ",
        "self-reported" => $"The programme says of itself: ",
        _ => $"We infer from {source}: ",
    };

    private static string Behind(Claim claim) => claim.Attribution switch
    {
        "own" => " as its own",
        "direct" or "secondary" => " of the work it names",
        "cluster" => " of several works cited together",
        "unattributed" => " without naming its source",
        _ => "",
    };

    private static string Figure(Claim claim) =>
        claim.Details["value"] is { } value ? $" ({value}{(claim.Details.Text("unit") is { } unit ? $" {unit}" : "")})" : "";

    private static string Voice(Claim claim) => (claim.Modality, claim.Details.Text("wording")) switch
    {
        (_, "nod") => ", with a nod",
        (_, "guided") => ", as what guides it",
        (_, "main-emphasis") => ", as its main emphasis",
        ("hedged", _) => ", with reserve",
        ("reported-speech", _) => ", in words passed on",
        ("questioned", _) => ", and doubts it",
        _ => "",
    };

    private static string End(string? label) => label?.TrimEnd('.') ?? "another claim";
}
