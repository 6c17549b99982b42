using System.Text;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Codebook;

/// <summary>The codebook as Markdown: a hand-written preface, then everything that the ontology and graph-seed define.</summary>
public static class CodebookText
{
    /// <param name="preface">The rules that no table holds.</param>
    public static string Of(SeedContent seed, string preface)
    {
        var text = new StringBuilder(preface.TrimEnd()).Append("\n\n");
        Predicates(text);
        Vocabularies(text);
        var broader = seed.Claims.Where(c => c.Predicate == Ontology.Predicates.Broader.Slug).ToList();
        foreach (var kind in NodeKinds.Concepts)
        {
            text.Append($"## {char.ToUpperInvariant(kind.Plural[0])}{kind.Plural[1..]}\n\n");
            foreach (var concept in Ordered(seed, kind))
            {
                Concept(text, concept, broader);
            }
        }

        text.Append("## Residuals\n\nThemes of findings that fit neither Cohen nor Valentijn.\n\n");
        foreach (var residual in Ordered(seed, NodeKinds.Residual))
        {
            text.Append($"- **{residual.Label}** (`{residual.Id}`): {residual.Details.Text("definition")}\n");
        }

        return text.ToString();
    }

    private static IEnumerable<Node> Ordered(SeedContent seed, NodeKind kind) => seed.Nodes.Where(n => n.Kind == kind).OrderBy(n => n.Id, StringComparer.Ordinal);

    private static void Predicates(StringBuilder text)
    {
        text.Append("## Predicates\n\n| predicate | reads | from | to | meaning |\n|---|---|---|---|---|\n");
        foreach (var p in Ontology.Predicates.All)
        {
            text.Append($"| `{p.Slug}` | … {p.Reads} … | {Ends(p.Subjects)} | {Ends(p.Objects)} | {p.Description} |\n");
        }

        text.Append('\n');
    }

    private static string Ends(IReadOnlyList<string> kinds) => kinds.Count > 8 ? "any" : string.Join(", ", kinds);

    private static void Vocabularies(StringBuilder text)
    {
        var facets = ClaimFields.Facets.Select(f => f.Vocabulary!).Append(Ontology.Vocabularies.Wording).Append(Ontology.Vocabularies.FindingType)
            .Append(Ontology.Vocabularies.AbsenceType).Append(Ontology.Vocabularies.UncodedReason);
        text.Append("## Values\n\n");
        foreach (var vocabulary in facets)
        {
            text.Append($"**{vocabulary.Name}.** {vocabulary.Description}\n\n");
            foreach (var term in vocabulary.Terms)
            {
                text.Append($"- `{term.Slug}`: {term.Description}\n");
            }

            text.Append('\n');
        }
    }

    private static void Concept(StringBuilder text, Node concept, List<Claim> broader)
    {
        text.Append($"### {concept.Label}\n\n`{concept.Id}`{(concept.Details.Text("for") is { } whom ? $", for {whom.Replace('-', ' ')}" : "")}. {concept.Details.Text("definition") ?? "Not defined yet."}\n\n");
        Line("Coded here", Texts(concept, "include"));
        Line("Not coded here", Texts(concept, "exclude"));
        Line("Not the same as", concept.Details["notSame"]?.EnumerateArray().Select(n => $"`{n.GetProperty("id").GetString()}` ({n.GetProperty("why").GetString()})") ?? []);
        Line("Other words", Texts(concept, "synonyms"));
        Line("Broader", broader.Where(c => c.Subject == concept.Id).Select(c => $"`{c.Object}`"));
        Line("Narrower", broader.Where(c => c.Object == concept.Id).Select(c => $"`{c.Subject}`"));
        text.Append('\n');

        void Line(string name, IEnumerable<string> values)
        {
            if (string.Join("; ", values) is { Length: > 0 } joined)
            {
                text.Append($"- {name}: {joined}\n");
            }
        }
    }

    private static IEnumerable<string> Texts(Node node, string field) => node.Details[field]?.EnumerateArray().Select(v => v.GetString()!) ?? [];
}
