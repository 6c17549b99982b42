using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Composes the lists of an answer as nested subqueries, in the columns of their <see cref="ListShape"/>.
/// </summary>
internal sealed class ListCypher(Parameters parameters, FilterCypher filters)
{
    private int _lists;

    /// <summary>The variables where steps start.</summary>
    /// <param name="Item">What the row arrived at.</param>
    /// <param name="Claim">Its claim; null where rows have none.</param>
    private sealed record Starts(string Item, string? Claim);

    public string Root(Selection selection, ListShape shape)
    {
        var words = selection.Root is Root.Search searched ? Words.Of(searched.Text) : [];
        return selection.Root switch
        {
            Root.ByIds byIds => ByIds(byIds, selection, shape),
            Root.Nodes nodes => Found(selection, shape, Access.Of(nodes.Filter, parameters), filters.Node(Access.Rest(nodes.Filter), "x"), null),
            Root.Claims claims => Found(selection, shape, Access.Of(claims.Filter, parameters), filters.Claim(Access.Rest(claims.Filter), "x"), null),
            Root.Search search => Found(
                selection, shape, new("", "(x:Node)", SearchCypher.Matches(words, "x", parameters)), filters.Node(search.Filter, "x").Prepend("x.slot IN scopes"),
                shape.HasBucket ? SearchCypher.Bucket(words, "x", parameters) : null),
            _ => throw new SelectionException("There is no such root."),
        };
    }

    /// <summary>In any order: the reader knows which id was asked for first.</summary>
    private string ByIds(Root.ByIds root, Selection selection, ListShape shape)
    {
        var found = $"UNWIND {parameters.AddIds(root.Ids)} AS id MATCH {Indexed.Item("x")} WHERE {Indexed.Keyed("x.key", "id")} AND {filters.Visible("x")}";
        return List(shape, $"{found} {Either("x", "k", selection.Steps, shape)}", _ => found, [], null, null);
    }

    private string Found(Selection selection, ListShape shape, Access access, IEnumerable<string> filter, string? bucket)
    {
        var conditions = filter.Prepend(filters.Visible("x")).ToList();
        var order = OrderCypher.Of(selection.Order, selection.Page, "x", null, bucket);
        var (behind, ahead) = (order.Behind(parameters), order.Ahead(parameters));
        var limit = parameters.Add(selection.Page.Size + 1);
        string found;
        if (order.Value is null && access.Group is not null)
        {
            var (above, below) = Range(selection.Order, selection.Page);
            found = access.First(conditions, above, below, order.Backward, limit);
        }
        else
        {
            found = access.All([.. conditions, .. Given(behind), .. Given(ahead)]);
        }

        var row = Row(selection.Steps, shape, "x", bucket, new("x", shape.HasClaim ? "x" : null));
        return List(shape, $"{found} WITH x {order.By(limit)} {row}", access.All, conditions, behind, ahead);
    }

    private string Step(Step step, ListShape shape, Starts starts)
    {
        if ((HopCypher.StartsAtClaim(step.Hop) || step.FromClaim ? starts.Claim : starts.Item) is not { } start)
        {
            return Listed(shape, "[]", "0", "false", "false");
        }

        var (n, x, l) = (_lists++, $"x{_lists}", $"l{_lists}");
        var hop = HopCypher.Of(step.Hop, start, l, x);
        var order = OrderCypher.Of(step.Order, step.Page, x, hop.IsLink ? l : null);
        var (behind, ahead) = (order.Behind(parameters), order.Ahead(parameters));
        var limit = parameters.Add(step.Page.Size + 1);
        string rows;
        IReadOnlyList<string> conditions;
        if (LinkPlace.Property(step) is { } property)
        {
            var (place, predicate) = ($"{l}.{property}", parameters.Add(step.Claims.Predicates![0]));
            var rest = Marked(step with { Claims = step.Claims with { Predicates = null } }, hop, l, x, place).ToList();
            hop = hop with { Match = LinkPlace.Match(property, l, x) };
            conditions = [LinkPlace.Within(place, predicate, start), .. rest];
            var (above, below) = Range(step.Order, step.Page);
            rows = $"{hop.Found([LinkPlace.Within(place, predicate, start, above, below), .. rest])} WITH {x}, {l} ORDER BY {place}{(order.Backward ? " DESC" : "")} LIMIT {limit}";
        }
        else
        {
            conditions = [.. Conditions(step, hop, l, x)];
            rows = $"{hop.Found([.. conditions, .. Given(behind), .. Given(ahead)])} WITH {(hop.IsLink ? $"{x}, {l}" : x)} {order.By(limit)}";
        }

        rows += hop switch
        {
            { IsLink: true } => Linked(step, shape, x, l, n),
            { HasNode: true, HasClaim: true } => $" {Either(x, $"k{n}", step.Steps, shape)}",
            _ => $" {Row(step.Steps, shape, x, null, new(x, hop.HasClaim ? x : null))}",
        };
        return List(shape, rows, hop.Found, conditions, behind, ahead);
    }

    private IEnumerable<string> Conditions(Step step, HopCypher hop, string l, string x)
    {
        if (hop.IsLink)
        {
            return [.. Given(hop.Where), .. filters.Link(step.Claims, l), .. Ends(step, hop, x)];
        }

        var claim = hop.HasClaim ? filters.Claim(step.Claims, x) : [];
        return [.. Given(hop.Where), filters.Visible(x), .. hop.HasNode ? claim.Select(c => $"({x}:Node OR {c})") : claim, .. Ends(step, hop, x)];
    }

    /// <summary>The same of a link that is found by its place.</summary>
    private IEnumerable<string> Marked(Step step, HopCypher hop, string l, string x, string place) =>
        [.. filters.Link(step.Claims, l, place), .. Ends(step, hop, x)];

    /// <summary>What is asked of the node at which a hop arrives.</summary>
    private IEnumerable<string> Ends(Step step, HopCypher hop, string x) =>
        hop.HasNode && !step.Nodes.IsAny && !(hop.IsLink && step.Implied) ? filters.Node(step.Nodes, x).Prepend($"{x}:Node") : [];

    /// <summary>One list: its rows, how many there are in all, and whether there are any beyond each cursor.</summary>
    private static string List(ListShape shape, string rows, Func<IEnumerable<string>, string> found, IReadOnlyList<string> conditions, string? behind, string? ahead)
    {
        string beyond(string? cursor) => cursor is null ? "false" : $"EXISTS {"{"} {found([.. conditions, $"NOT ({cursor})"])} {"}"}";
        return Listed(shape, $"COLLECT {"{"} {rows} {"}"}", $"COUNT {"{"} {found(conditions)} {"}"}", beyond(behind), beyond(ahead));
    }

    private static string Listed(ListShape shape, string rows, string count, string before, string behind)
    {
        string[] more = [.. shape.Counts ? [count] : Array.Empty<string>(), .. shape.HasBefore ? [before] : Array.Empty<string>(), .. shape.HasBehind ? [behind] : Array.Empty<string>()];
        return shape.IsRowsAlone ? rows : $"[{rows}, {string.Join(", ", more)}]";
    }

    /// <summary>Rows of a link: its claim, and the far end where that is a node; steps start at the node, else at the claim.</summary>
    private string Linked(Step step, ListShape shape, string x, string l, int n)
    {
        var link = new LinkRow(step);
        if (link.ReadsClaim)
        {
            var (c, h, k) = ($"c{n}", $"h{n}", $"k{n}");
            var match = $" MATCH {Indexed.Item(c)} WHERE {c}.key = {l}.key";
            if (link.EndsAtNode)
            {
                return match + link.Return(shape, x, l, c, Lists(step.Steps, shape, step.Part == Part.Claim ? new(c, c) : new(x, step.Part == Part.Node ? null : c)));
            }

            var starts = step.Part == Part.Claim ? new Starts(c, c) : new Starts(h, step.Part == Part.Node ? k : c);
            return $"{match} WITH {x}, {l}, {c}, CASE WHEN {x}:Node THEN {x} ELSE {c} END AS {h}, CASE WHEN {x}:Node THEN null ELSE {c} END AS {k}{link.Return(shape, x, l, c, Lists(step.Steps, shape, starts))}";
        }

        return link.Return(shape, x, l, null, Lists(step.Steps, shape, new(x, null)));
    }

    /// <summary>Rows that are a node or a claim.</summary>
    private string Either(string x, string k, IReadOnlyList<Step> steps, ListShape shape) =>
        $"WITH {x}, CASE WHEN {x}:Claim THEN {x} END AS {k} {Row(steps, shape, x, null, new(x, k))}";

    /// <param name="x">The item that the row arrived at.</param>
    private string Row(IReadOnlyList<Step> steps, ListShape shape, string x, string? bucket, Starts starts)
    {
        var (isNode, isClaim) = shape is { HasNode: true, HasClaim: true } ? ($"CASE WHEN {x}:Node THEN ", $"CASE WHEN {x}:Claim THEN ") : ("", "");
        string of(string property, string when) => when.Length == 0 ? $"{x}.{property}" : $"{when}{x}.{property} END";
        (bool Wanted, string Part)[] parts =
        [
            (shape.HasNode, of("record", isNode)), (shape.HasNodeDetails, of("details", isNode)),
            (shape.HasClaim, of("record", isClaim)), (shape.HasClaimDetails, of("details", isClaim)), (shape.HasBucket, bucket ?? "null"),
        ];
        return $"RETURN [{string.Join(", ", parts.Where(p => p.Wanted).Select(p => p.Part).Concat(Lists(steps, shape, starts)))}]";
    }

    private IEnumerable<string> Lists(IReadOnlyList<Step> steps, ListShape shape, Starts starts) => steps.Select((step, i) => Step(step, shape.Steps[i], starts));

    private static string[] Given(string? condition) => condition is null ? [] : [condition];

    /// <summary>The ids between which a page by id lies.</summary>
    private (string? Above, string? Below) Range(Order order, Page page)
    {
        var (after, before) = (Id(page.After), Id(page.Before));
        return order.Descending ? (before, after) : (after, before);
    }

    private string? Id(Cursor? cursor) => cursor is null ? null : parameters.Add(Sortable.Of(cursor.Id));
}
