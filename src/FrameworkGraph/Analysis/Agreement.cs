namespace FrameworkGraph.Analysis;

/// <summary>How far two codings of the same documents agree: on units first, then field by field where both have the unit.</summary>
public sealed record Agreement(IReadOnlyList<CodedUnit> Units)
{
    /// <summary>Fields with one value for each finding.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["type", "attribution", "evidence", "modality", "direction", "population", "confidence"];

    /// <summary>Fields that are sets of links, and what one of these links is called.</summary>
    public static IReadOnlyList<(string Field, string One)> Links { get; } = [("concepts", "concept"), ("elements", "element"), ("residuals", "residual")];

    /// <summary>What every link has.</summary>
    public static IReadOnlyList<(string Field, string One)> OfLinks { get; } = [("link_basis", "basis"), ("link_confidence", "link confidence")];

    public IReadOnlyList<CodedUnit> Matched => [.. Units.Where(u => u.IsMatched)];

    public IReadOnlyList<CodedUnit> SameStatement => [.. Units.Where(u => u.Match == CodedUnit.Same)];

    public static Kappa OfField(IEnumerable<CodedUnit> units, string field) => Kappa.Of([.. units.Select(u => u.Values(field))]);

    /// <summary>Whether there is any link at all, whichever.</summary>
    public static Kappa OfAnyLink(IEnumerable<CodedUnit> units, string field) => Kappa.Of([.. units.Select(u => u.Sets(field)).Select(s => (s.First.Count > 0 ? "some" : "none", s.Second.Count > 0 ? "some" : "none"))]);

    public static SetAgreement OfLinkSets(IEnumerable<CodedUnit> units, string field) => SetAgreement.Of(units.Select(u => u.Sets(field)));

    /// <summary>Over the links that both made.</summary>
    public static Kappa OfSharedLinks(IEnumerable<CodedUnit> units, string field) => Kappa.Of([.. units.SelectMany(u =>
    {
        var (first, second) = u.OfLinks(field);
        return first.Where(l => second.ContainsKey(l.Key)).Select(l => (l.Value, second[l.Key]));
    })]);

    /// <summary>Of one coder's links of one confidence, how many the other made too.</summary>
    public static (int Made, int Shared) OfConfidence(IEnumerable<CodedUnit> units, string confidence, bool ofFirst)
    {
        var links = units.Select(u => u.OfLinks("link_confidence")).Select(l => ofFirst ? l : (l.Second, l.First)).ToList();
        var made = links.SelectMany(l => l.Item1.Where(x => x.Value == confidence).Select(x => l.Item2.ContainsKey(x.Key))).ToList();
        return (made.Count, made.Count(shared => shared));
    }

    /// <summary>Everything on which the two differ, in the order of the units.</summary>
    public IEnumerable<Disagreement> Disagreements() => Units.SelectMany(u => u.IsMatched ? OfMatched(u) : [new(u.First, u.Second, "unit", "", Finding(u.First), Finding(u.Second))]);

    private static string Finding(string id) => id.Length > 0 ? "a finding" : "none";

    private static IEnumerable<Disagreement> OfMatched(CodedUnit unit)
    {
        foreach (var field in Fields)
        {
            var (first, second) = unit.Values(field);
            if (first != second)
            {
                yield return new(unit.First, unit.Second, field, "", Stated(first), Stated(second));
            }
        }

        foreach (var (field, one) in Links)
        {
            var (first, second) = unit.Sets(field);
            foreach (var code in first.Union(second).Where(c => !first.Contains(c) || !second.Contains(c)).Order(StringComparer.Ordinal))
            {
                yield return new(unit.First, unit.Second, one, code, Made(first, code), Made(second, code));
            }
        }

        foreach (var (field, one) in OfLinks)
        {
            var (first, second) = unit.OfLinks(field);
            foreach (var (code, value) in first.Where(l => second.TryGetValue(l.Key, out var other) && other != l.Value).OrderBy(l => l.Key, StringComparer.Ordinal))
            {
                yield return new(unit.First, unit.Second, one, code, value, second[code]);
            }
        }
    }

    private static string Stated(string value) => value.Length > 0 ? value : "not stated";

    private static string Made(IReadOnlySet<string> codes, string code) => codes.Contains(code) ? "made" : "not made";
}
