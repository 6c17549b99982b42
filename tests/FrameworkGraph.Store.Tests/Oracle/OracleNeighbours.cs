using FrameworkGraph.Graph;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>What lies around one thing, by looking at every claim.</summary>
internal static class OracleNeighbours
{
    public static IReadOnlyList<NeighbourGroup> Count(OracleView view, NeighbourQuery query)
    {
        var filters = new OracleFilters(view);
        var claims = view.Claims.Values.Where(c => filters.Passes(c, query.Claims) && (c.Subject == query.Id || c.Object == query.Id))
            .Select(c => (Claim: c, Way: c.Subject == query.Id ? Hop.Out : Hop.In, Other: c.Subject == query.Id ? c.Object : c.Subject));
        return
        [
            .. claims.GroupBy(c => (c.Claim.Predicate, c.Way, Kind: view.Nodes.GetValueOrDefault(c.Other)?.Kind.Slug ?? "claim", c.Claim.Basis))
                .OrderBy(g => g.Key.Predicate, Utf8Order.Instance).ThenBy(g => g.Key.Way == Hop.In ? 0 : 1).ThenBy(g => g.Key.Kind, Utf8Order.Instance).ThenBy(g => g.Key.Basis, Utf8Order.Instance)
                .Select(g => Group(g.Key.Predicate, g.Key.Way, g.Key.Kind, g.Key.Basis, [.. g.Select(c => c.Claim)], g.Select(c => c.Other))),
        ];
    }

    private static NeighbourGroup Group(string predicate, Hop way, string kind, string basis, IReadOnlyList<Claim> claims, IEnumerable<string> others) => new(
        predicate, way, kind, basis, claims.Count, Distinct(others), Distinct(claims.Select(c => c.Source)),
        Distinct(claims.SelectMany(c => c.Attribution == "own" ? [c.Source] : c.Cites)),
        Distinct(claims.Where(c => c.Attribution != "own" && c.Cites.Count == 0).Select(c => c.Source)));

    private static int Distinct(IEnumerable<string> ids) => ids.Distinct(StringComparer.Ordinal).Count();
}
