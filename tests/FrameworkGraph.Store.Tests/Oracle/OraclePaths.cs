namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>Shortest chains, by trying every chain that meets nothing twice.</summary>
internal sealed class OraclePaths(OracleView view, PathQuery query)
{
    private readonly OracleFilters _filters = new(view);

    public IReadOnlyList<IReadOnlyList<PathStep>> Shortest()
    {
        if (query.From == query.To)
        {
            return [];
        }

        for (var length = 1; length <= query.MaxLength; length++)
        {
            var chains = Chains(query.From, length, [query.From]).Where(c => c[^1].To == query.To).ToList();
            if (chains.Count > 0)
            {
                chains.Sort((a, b) => a.Zip(b).Select(p => Utf8Order.Instance.Compare(p.First.Claim, p.Second.Claim)).FirstOrDefault(order => order != 0));
                return [.. chains.Take(query.Size)];
            }
        }

        return [];
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
