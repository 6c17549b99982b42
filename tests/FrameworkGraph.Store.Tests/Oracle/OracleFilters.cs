using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Which nodes and claims a filter lets through.</summary>
internal sealed class OracleFilters(OracleView view)
{
    public bool Passes(Node node, NodeFilter filter) =>
        In(filter.Ids, node.Id) && In(filter.Kinds, node.Kind.Slug) && In(filter.Types, node.Type) && In(filter.Homes, node.Home)
        && In(filter.Jurisdictions, node.Jurisdiction) && Within(node.Year, filter.YearFrom, filter.YearTo) && filter.Links.All(link => Passes(node, link));

    public bool Passes(Claim claim, ClaimFilter filter) =>
        In(filter.Predicates, claim.Predicate) && In(filter.Subjects, claim.Subject) && In(filter.Objects, claim.Object) && In(filter.Sources, claim.Source)
        && (filter.Cites is null || claim.Cites.Any(filter.Cites.Contains)) && (In(filter.Paragraphs, claim.Paragraph) || claim.AlsoAt.Any(at => In(filter.Paragraphs, at)))
        && In(filter.Jurisdictions, claim.Jurisdiction) && Within(claim.Year, filter.YearFrom, filter.YearTo)
        && (filter.BetweenHomes is null || (In(filter.BetweenHomes, view.Nodes.GetValueOrDefault(claim.Subject)?.Home) && In(filter.BetweenHomes, view.Nodes.GetValueOrDefault(claim.Object)?.Home)))
        && In(filter.SubjectKinds, view.Nodes.GetValueOrDefault(claim.Subject)?.Kind.Slug) && In(filter.ObjectKinds, view.Nodes.GetValueOrDefault(claim.Object)?.Kind.Slug)
        && (!filter.DifferentHomes || (view.Nodes.GetValueOrDefault(claim.Subject)?.Home is { } near && view.Nodes.GetValueOrDefault(claim.Object)?.Home is { } far && near != far))
        && filter.Facets.All(f => In(f.Value, claim.Facet(f.Key)));

    private bool Passes(Node node, LinkFilter link) => link.Absent != view.Claims.Values.Any(claim =>
        OracleHops.FarEnd(claim, node.Id, link.Hop) is { } far && Passes(claim, link.Claim) && In(link.Others, far)
        && (link.OtherHomes is null || In(link.OtherHomes, view.Nodes.GetValueOrDefault(far)?.Home)));

    private static bool In(IReadOnlyList<string>? list, string? value) => list is null || (value is not null && list.Contains(value));

    private static bool Within(int? year, int? from, int? to) => (from is null || year >= from) && (to is null || year <= to);
}
