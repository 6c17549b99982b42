using System.Text;

namespace FrameworkGraph.Analysis;

/// <summary>The agreement of two codings as Markdown: the tables of docs/coding-agreement.md.</summary>
public static class AgreementText
{
    private static readonly string[] Confidences = ["high", "moderate", "low"];

    public static string Of(Agreement agreement, IReadOnlyList<Settlement> settlements)
    {
        var text = new StringBuilder();
        Units(text, agreement.Units);
        Fields(text, "Fields, over all units that both have", agreement.Matched);
        Fields(text, "Fields, over units that are the same statement", agreement.SameStatement);
        LinkSets(text, "Links, over all units that both have", agreement.Matched);
        LinkSets(text, "Links, over units of which nothing was given away", [.. agreement.Matched.Where(u => !u.IsGivenAway)]);
        SharedLinks(text, agreement.Matched);
        ByConfidence(text, agreement.Matched);
        Settled(text, settlements);
        Every(text, agreement.Disagreements().ToList(), settlements);
        return text.ToString();
    }

    private static void Units(StringBuilder text, IReadOnlyList<CodedUnit> units)
    {
        text.Append("### Units\n\n| document | findings, first | findings, second | units by either | same statement | one contains the other | only first | only second | by both, of either | same statement, of either |\n|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, of) in units.GroupBy(u => u.Document).Select(g => (g.Key, g.ToList())).Append(("both documents", units.ToList())))
        {
            var (same, contains) = (of.Count(u => u.Match == CodedUnit.Same), of.Count(u => u.Match == CodedUnit.Contains));
            text.Append($"| {name} | {Distinct(of, u => u.First)} | {Distinct(of, u => u.Second)} | {of.Count} | {same} | {contains} | {of.Count(u => u.Second.Length == 0)} | {of.Count(u => u.First.Length == 0)} | {Percent(same + contains, of.Count)} | {Percent(same, of.Count)} |\n");
        }

        text.Append('\n');
    }

    private static int Distinct(List<CodedUnit> units, Func<CodedUnit, string> id) => units.Select(id).Where(i => i.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private static void Fields(StringBuilder text, string title, IReadOnlyList<CodedUnit> units)
    {
        KappaHeading(text, title, "field", "units");
        foreach (var field in Agreement.Fields)
        {
            KappaRow(text, field, Agreement.OfField(units, field));
        }

        foreach (var (field, one) in Agreement.Links)
        {
            KappaRow(text, $"has any link to {Article(one)}", Agreement.OfAnyLink(units, field));
        }

        text.Append('\n');
    }

    private static void LinkSets(StringBuilder text, string title, IReadOnlyList<CodedUnit> units)
    {
        text.Append($"### {title}\n\n| links to | units with a link by either | units with none by either | mean Jaccard | links by both | links by either | by both, of either |\n|---|---|---|---|---|---|---|\n");
        foreach (var (field, _) in Agreement.Links)
        {
            var sets = Agreement.OfLinkSets(units, field);
            text.Append($"| {field} | {sets.Coded} | {sets.Empty} | {Number(sets.MeanJaccard)} | {sets.Both} | {sets.Either} | {Percent(sets.Both, sets.Either)} |\n");
        }

        text.Append('\n');
    }

    private static void SharedLinks(StringBuilder text, IReadOnlyList<CodedUnit> units)
    {
        KappaHeading(text, "Links that both made", "field", "links");
        foreach (var (field, one) in Agreement.OfLinks)
        {
            KappaRow(text, one, Agreement.OfSharedLinks(units, field));
        }

        text.Append('\n');
    }

    private static void ByConfidence(StringBuilder text, IReadOnlyList<CodedUnit> units)
    {
        text.Append("### How often the other coder made the link too, by the confidence given to it\n\n| confidence | links, first coder | second made it too | links, second coder | first made it too |\n|---|---|---|---|---|\n");
        foreach (var confidence in Confidences)
        {
            var (first, second) = (Agreement.OfConfidence(units, confidence, ofFirst: true), Agreement.OfConfidence(units, confidence, ofFirst: false));
            text.Append($"| {confidence} | {first.Made} | {first.Shared} ({Percent(first.Shared, first.Made)}) | {second.Made} | {second.Shared} ({Percent(second.Shared, second.Made)}) |\n");
        }

        text.Append('\n');
    }

    private static void Settled(StringBuilder text, IReadOnlyList<Settlement> settlements)
    {
        var order = Agreement.Fields.Prepend("unit").Concat(Agreement.Links.Select(l => l.One)).Concat(Agreement.OfLinks.Select(l => l.One)).ToList();
        text.Append("### What stands\n\n| field | disagreements | the first coder's | the second coder's | neither's |\n|---|---|---|---|---|\n");
        foreach (var (field, of) in settlements.GroupBy(s => s.Disagreement.Field).OrderBy(g => order.IndexOf(g.Key)).Select(g => (g.Key, g.ToList())).Append(("all", settlements.ToList())))
        {
            text.Append($"| {field} | {of.Count} | {Whose(of, "first")} | {Whose(of, "second")} | {Whose(of, "neither")} |\n");
        }

        text.Append('\n');
    }

    private static int Whose(List<Settlement> settlements, string whose) => settlements.Count(s => s.Whose == whose);

    private static void Every(StringBuilder text, List<Disagreement> disagreements, IReadOnlyList<Settlement> settlements)
    {
        text.Append("### Every disagreement\n\n| unit (first / second) | field | first | second | stands | why |\n|---|---|---|---|---|---|\n");
        foreach (var d in disagreements)
        {
            var settled = settlements.FirstOrDefault(s => s.Disagreement == d);
            var field = d.Code.Length > 0 ? $"{d.Field} `{d.Code}`" : d.Field;
            text.Append($"| {Short(d.First)} / {Short(d.Second)} | {field} | {d.FirstValue} | {d.SecondValue} | {settled?.Stands ?? "not settled"} | {settled?.Why} |\n");
        }
    }

    private static void KappaHeading(StringBuilder text, string title, string field, string counted) =>
        text.Append($"### {title}\n\n| {field} | {counted} | the same | percent | kappa | 95 % interval |\n|---|---|---|---|---|---|\n");

    private static void KappaRow(StringBuilder text, string name, Kappa kappa)
    {
        var interval = kappa.Value is null ? "–" : kappa.Agreed == kappa.Count ? "none: no disagreement" : $"{Number(kappa.Low)} to {Number(kappa.High)}";
        text.Append($"| {name} | {kappa.Count} | {kappa.Agreed} | {Percent(kappa.Agreed, kappa.Count)} | {(kappa.Value is null ? "undefined: one category" : Number(kappa.Value))} | {interval} |\n");
    }

    private static string Short(string id) => id.Length > 0 ? $"`{id["finding.".Length..]}`" : "–";

    private static string Article(string one) => one[0] is 'e' ? $"an {one}" : $"a {one}";

    private static string Percent(int part, int whole) => whole > 0 ? $"{100.0 * part / whole:0} %" : "–";

    private static string Number(double? value) => value is { } number ? $"{number:0.00}" : "–";
}
