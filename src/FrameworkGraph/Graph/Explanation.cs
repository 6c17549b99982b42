using FrameworkGraph.Ontology;

namespace FrameworkGraph.Graph;

/// <summary>What stands behind a claim, one answer a line: who says so, where, on what basis, in what voice, coded by whom.</summary>
public static class Explanation
{
    public static IReadOnlyList<string> Of(Claim claim, Node? source, Node? paragraph, Node? coder)
    {
        var lines = new List<string>
        {
            $"Who says so: {(claim.Basis == "inferred" ? "we do, from " : "")}{source?.Label ?? claim.Source}{Term(Vocabularies.Attribution, claim.Attribution, " — ")}",
            $"Where: {Place(claim, paragraph)}",
            $"Basis: {claim.Basis}{Term(Vocabularies.Basis, claim.Basis, " — ")}",
            $"Voice: {claim.Modality ?? "not recorded"}{Term(Vocabularies.Modality, claim.Modality, " — ")}{Term(Vocabularies.Evidence, claim.Evidence, " ")}",
            $"Coded by: {coder?.Label ?? claim.Coder} on {claim.Date}; reviewed by {claim.Details.Text("reviewedBy") ?? "nobody yet"}",
            $"Confidence of the coding: {claim.Confidence}{Term(Vocabularies.Confidence, claim.Confidence, " — ")}",
        };
        Add("Rationale", claim.Details.Text("rationale"));
        Add("Transferability", claim.Details.Text("transferability"));
        Add("Status", claim.Status == "accepted" ? null : $"{claim.Status}: {claim.Details.Text("statusReason") ?? "no reason given"}");
        Add("Note", claim.Details.Text("note"));
        return lines;

        void Add(string name, string? text)
        {
            if (text is not null)
            {
                lines.Add($"{name}: {text}");
            }
        }
    }

    private static string Place(Claim claim, Node? paragraph)
    {
        if (paragraph is null)
        {
            return "no place in a text held";
        }

        var path = paragraph.Details["path"]?.EnumerateArray().Select(p => p.GetString()!).ToList() ?? [];
        var phrase = claim.Phrase is null ? "" : $", at “{claim.Phrase}”";
        var also = claim.AlsoAt.Count == 0 ? "" : $"; also in {string.Join(", ", claim.AlsoAt)}";
        return $"paragraph {paragraph.Number}{(path.Count == 0 ? "" : $" ({string.Join(" › ", path)})")}{phrase}{also}";
    }

    private static string Term(Vocabulary vocabulary, string? slug, string before) =>
        vocabulary.Terms.FirstOrDefault(t => t.Slug == slug) is { } term ? before + term.Description : "";
}
