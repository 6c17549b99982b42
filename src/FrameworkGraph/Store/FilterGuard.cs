using FrameworkGraph.Ontology;

namespace FrameworkGraph.Store;

/// <summary>Clause C12 of filters, held once for every store.</summary>
internal static class FilterGuard
{
    public static void Check(PatternCount count)
    {
        Check(count.Rows);
        Check(count.Columns ?? NodeFilter.Any);
        Check(count.Links);
        Check(count.Reports);
    }

    public static void Check(NodeFilter filter)
    {
        CheckLists(filter.Ids, filter.Kinds, filter.Types, filter.Homes, filter.Jurisdictions);
        if (filter.Links.Count > Limits.MaxLinks)
        {
            throw new SelectionException($"A filter has at most {Limits.MaxLinks} links; this has {filter.Links.Count}.");
        }

        foreach (var link in filter.Links)
        {
            if (link.Hop is not (Hop.Out or Hop.In or Hop.Both))
            {
                throw new SelectionException($"A link goes out, in or both ways, not '{link.Hop}'.");
            }

            Check(link.Claim);
            CheckLists(link.Others, link.OtherHomes);
        }
    }

    public static void Check(ClaimFilter filter)
    {
        CheckLists(filter.Predicates, filter.Subjects, filter.Objects, filter.Sources, filter.Cites, filter.SubjectKinds, filter.ObjectKinds, filter.BetweenHomes, filter.Paragraphs, filter.Jurisdictions);
        CheckLists([.. filter.Facets.Values]);
        foreach (var name in filter.Facets.Keys.Where(name => ClaimFields.Facets.All(f => f.Name != name)))
        {
            throw new SelectionException($"A claim has no facet '{name}'; the facets are: {string.Join(", ", ClaimFields.Facets.Select(f => f.Name))}.");
        }
    }

    private static void CheckLists(params IReadOnlyList<string>?[] lists)
    {
        if (lists.FirstOrDefault(l => l?.Count > Limits.MaxIds) is { } list)
        {
            throw new SelectionException($"A list of a filter has at most {Limits.MaxIds} values; this has {list.Count}.");
        }
    }
}
