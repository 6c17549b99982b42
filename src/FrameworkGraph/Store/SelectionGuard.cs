using System.Globalization;

namespace FrameworkGraph.Store;

/// <summary>Clause C12 of selections, held once for every store.</summary>
internal static class SelectionGuard
{
    public static void Check(IReadOnlyList<Selection> selections)
    {
        var lists = new int[Limits.MaxDepth + 2];
        Add(lists, 0, selections.Count);
        foreach (var selection in selections)
        {
            CheckRoot(selection.Root);
            CheckList(selection.Order, selection.Page, selection.Root is Root.Search);
            CheckSteps(selection.Steps, 1, lists);
        }
    }

    public static void Check(PathQuery query)
    {
        FilterGuard.Check(query.Claims);
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
            case Root.Nodes nodes:
                FilterGuard.Check(nodes.Filter);
                break;
            case Root.Claims claims:
                FilterGuard.Check(claims.Filter);
                break;
            case Root.Search search:
                FilterGuard.Check(search.Filter);
                break;
        }
    }

    private static void CheckSteps(IReadOnlyList<Step> steps, int depth, int[] lists)
    {
        if (steps.Count > 0 && depth > Limits.MaxDepth)
        {
            throw new SelectionException($"A selection goes at most {Limits.MaxDepth} steps deep.");
        }

        Add(lists, depth, steps.Count);

        foreach (var step in steps)
        {
            if (!Enum.IsDefined(step.Hop))
            {
                throw new SelectionException($"There is no hop '{step.Hop}'.");
            }

            CheckList(step.Order, step.Page, ranked: false);
            FilterGuard.Check(step.Claims);
            FilterGuard.Check(step.Nodes);
            CheckSteps(step.Steps, depth + 1, lists);
        }
    }

    private static void Add(int[] lists, int depth, int count)
    {
        if ((lists[depth] += count) > Limits.MaxLists)
        {
            throw new SelectionException($"At most {Limits.MaxLists} lists can be asked for at one level; ask for fewer fields, or in two queries.");
        }
    }

    private static void CheckList(Order order, Page page, bool ranked)
    {
        if (order.Field == OrderField.Rank && !ranked)
        {
            throw new SelectionException("Only a search can be ordered by rank.");
        }

        if (page.Size is < 0 or > Limits.MaxPageSize)
        {
            throw new SelectionException($"A list can be asked for 0 to {Limits.MaxPageSize} rows at once, not {page.Size}; page with a cursor for more.");
        }

        CheckCursor(page.After, order);
        CheckCursor(page.Before, order);
    }

    private static void CheckCursor(Cursor? cursor, Order order)
    {
        if (cursor is not null && cursor.Field != order.Field)
        {
            throw new SelectionException("The cursor belongs to another order of the list; ask for the first page again.") { IsAboutCursor = true };
        }

        var sound = cursor?.Field switch
        {
            null => true,
            OrderField.Id => cursor.Value is null,
            OrderField.Label => cursor.Value is not null,
            _ => int.TryParse(cursor.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        };
        if (!sound)
        {
            throw new SelectionException("The cursor is not one that an answer gave; ask for the first page again.") { IsAboutCursor = true };
        }
    }
}
