using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>Claims as rows of graph-seed.</summary>
internal static class SeedClaims
{
    /// <summary>A row that stands alone: its ends, its id where it is not the one made from them, and all its fields.</summary>
    public static string Row(Claim claim) => SeedYaml.Row(
    [
        ("id", claim.Id == SeedIds.OfClaim(claim.Source, claim.Subject, claim.Predicate, claim.Object) ? null : SeedYaml.Text(claim.Id)),
        ("subject", SeedYaml.Text(claim.Subject)), ("predicate", SeedYaml.Text(claim.Predicate)), ("object", SeedYaml.Text(claim.Object)), .. Fields(claim),
    ]);

    /// <summary>Every field beside id and ends; null where it is not stated.</summary>
    public static IEnumerable<(string Name, string? Value)> Fields(Claim claim) =>
    [
        ("source", SeedYaml.Text(claim.Source)), ("cites", claim.Cites.Count == 0 ? null : SeedYaml.List(claim.Cites)), ("at", At(claim.Paragraph, claim.AlsoAt)), ("phrase", SeedYaml.Text(claim.Phrase)),
        .. ClaimFields.Facets.Select(f => (f.Name, SeedYaml.Text(claim.Facet(f.Name)))),
        ("coder", SeedYaml.Text(claim.Coder)), ("date", SeedYaml.Text(claim.Date)),
        .. ClaimFields.Details.Where(f => f.Name != NodeKinds.AlsoAt.Name).Select(f => (f.Name, claim.Details[f.Name] is { } value ? SeedYaml.Json(value) : null)),
    ];

    /// <summary>One paragraph, or a list where it stands in several.</summary>
    public static string? At(string? first, IReadOnlyList<string> further) => CoverageLedger.Places(first, further).ToList() switch
    {
        [] => null,
        [var one] => SeedYaml.Text(one),
        var several => SeedYaml.List(several),
    };
}
