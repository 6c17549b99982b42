using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>What must hold within one claim, whoever makes it.</summary>
public static class ClaimRules
{
    /// <summary>The rules that the claim breaks, each with what to do.</summary>
    public static IEnumerable<(string Rule, string Message)> Broken(Claim claim)
    {
        if (claim.Basis == "inferred" && claim.Predicate != Predicates.Lacks.Slug && claim.Details.Text("rationale") is null)
        {
            yield return ("rationale", "An inferred claim needs a `rationale` in one sentence.");
        }

        if (claim.Attribution is "direct" or "cluster" or "secondary" && claim.Cites.Count == 0)
        {
            yield return ("cites", $"`attribution: {claim.Attribution}` needs the works it names under `cites`.");
        }

        if (claim.Attribution is "own" or "unattributed" && claim.Cites.Count > 0)
        {
            yield return ("cites", $"`attribution: {claim.Attribution}` names no works; the attribution or `cites` is wrong.");
        }

        if (claim.Attribution == "cluster" && claim.Details.Text("cluster") is null)
        {
            yield return ("cluster", "`attribution: cluster` needs the id of its `cluster`.");
        }

        if (claim.Population is "adults" or "older-people" or "all-ages" && claim.Details.Text("transferability") is null)
        {
            yield return ("transferability", $"`population: {claim.Population}` needs a note on `transferability` to children's services.");
        }

        if (claim.Status is "disputed" or "rejected" && claim.Details.Text("statusReason") is null)
        {
            yield return ("reason", $"`status: {claim.Status}` needs a `statusReason`.");
        }

        if (claim.Predicate == Predicates.Reports.Slug && (claim.Attribution is null || claim.Evidence is null || claim.Modality is null || claim.Direction is null || claim.Paragraph is null))
        {
            yield return ("required", "A finding needs `attribution`, `evidence`, `modality`, `direction` and `at`.");
        }

        if (claim.Subject == claim.Object)
        {
            yield return ("ends", "A claim cannot link a thing to itself.");
        }
    }
}
