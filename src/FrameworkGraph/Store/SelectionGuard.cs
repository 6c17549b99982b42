namespace FrameworkGraph.Store;

/// <summary>Clause C12, held once for every store.</summary>
internal static class SelectionGuard
{
    public static void Check(Selection selection)
    {
        CheckRoot(selection.Root);
        CheckPage(selection.Page, selection.Order);
        if (selection.Order.Field == OrderField.Rank && selection.Root is not Root.Search)
        {
            throw new SelectionException("Only a search can be ordered by rank.");
        }

        CheckSteps(selection.Steps, 1);
    }

    public static void Check(PathQuery query)
    {
        if (query.MaxLength is < 1 or > Limits.MaxPathLength || query.Size is < 1 or > Limits.MaxPaths)
        {
            throw new SelectionException($"A chain has 1 to {Limits.MaxPathLength} claims, and 1 to {Limits.MaxPaths} chains can be asked for.");
        }
    }

    private static void CheckRoot(Root root)
    {
        switch (root)
        {
            case Root.ByIds { Ids.Count: > Limits.MaxIds } byIds:
                throw new SelectionException($"At most {Limits.MaxIds} ids can be asked for at once; these are {byIds.Ids.Count}.");
            case Root.Search { Text.Length: > Limits.MaxSearchText } search:
                throw new SelectionException($"A search has at most {Limits.MaxSearchText} characters; this has {search.Text.Length}.");
        }
    }

    private static void CheckSteps(IReadOnlyList<Step> steps, int depth)
    {
        if (steps.Count > 0 && depth > Limits.MaxDepth)
        {
            throw new SelectionException($"A selection goes at most {Limits.MaxDepth} steps deep.");
        }

        foreach (var step in steps)
        {
            if (step.Order.Field == OrderField.Rank)
            {
                throw new SelectionException("Only a search can be ordered by rank.");
            }

            CheckPage(step.Page, step.Order);
            CheckSteps(step.Steps, depth + 1);
        }
    }

    private static void CheckPage(Page page, Order order)
    {
        if (page.Size is < 0 or > Limits.MaxPageSize)
        {
            throw new SelectionException($"A list can be asked for 0 to {Limits.MaxPageSize} rows at once, not {page.Size}; page with a cursor for more.");
        }

        if ((page.After ?? page.Before) is { } cursor && cursor.Field != order.Field)
        {
            throw new SelectionException("The cursor belongs to another order of the list; ask for the first page again.");
        }
    }
}
