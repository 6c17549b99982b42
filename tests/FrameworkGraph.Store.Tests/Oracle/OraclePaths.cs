namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Chains, by trying every chain that meets nothing twice.</summary>
internal sealed class OraclePaths(OracleView view, PathQuery query)
{
    private readonly OracleFilters _filters = new(view);

    public IReadOnlyList<IReadOnlyList<PathStep>> Find()
    {
        var looked = Near(query.From, (query.MaxLength + 1) / 2).Union(Near(query.To, query.MaxLength / 2)).Count();
        if (query.All && query.From != query.To && looked > Limits.MaxPathClaims)
        {
            throw new SelectionException("There are too many claims to look at.");
        }

        var found = new List<IReadOnlyList<PathStep>>();
        for (var length = 1; query.From != query.To && length <= query.MaxLength && (query.All || found.Count == 0); length++)
        {
            var chains = Chains(query.From, length, [query.From]).Where(c => c[^1].To == query.To).ToList();
            chains.Sort((a, b) => a.Zip(b).Select(p => Utf8Order.Instance.Compare(p.First.Claim, p.Second.Claim)).FirstOrDefault(order => order != 0));
            found.AddRange(chains);
        }

        return [.. found.Take(query.Size)];
    }

    /// <summary>The claims that lead from a thing within so many levels.</summary>
    private HashSet<string> Near(string start, int levels)
    {
        var (near, reached) = (new HashSet<string>(), new HashSet<string> { start });
        for (; levels > 0; levels--)
        {
            var here = view.Claims.Values.Where(c => c.Subject != c.Object && (reached.Contains(c.Subject) || reached.Contains(c.Object)) && _filters.Passes(c, query.Claims)).ToList();
            near.UnionWith(here.Select(c => c.Id));
            reached.UnionWith(here.SelectMany(c => new[] { c.Subject, c.Object }));
        }

        return near;
    }

    private IEnumerable<IReadOnlyList<PathStep>> Chains(string from, int length, HashSet<string> met)
    {
        if (length == 0)
        {
            return [[]];
        }

        return view.Claims.Values.Where(c => _filters.Passes(c, query.Claims))
            .Select(c => (Claim: c, Far: OracleHops.FarEnd(c, from, Hop.Both))).Where(s => s.Far is not null && !met.Contains(s.Far))
            .SelectMany(s => Chains(s.Far!, length - 1, [.. met, s.Far!]).Select(rest => (IReadOnlyList<PathStep>)[new PathStep(s.Claim.Id, from, s.Far!), .. rest]));
    }
}
