using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Composes the lists of an answer as nested subqueries. Each list is
/// `[rows, count, rows before the cursor?, rows behind the cursor?]`, each row
/// `[node, its details, claim, its details, bucket, list of the first step, …]`; <see cref="AnswerReader"/> reads them in that order.
/// </summary>
internal sealed class ListCypher(Parameters parameters, FilterCypher filters)
{
    private int _lists;

    /// <summary>The variables where steps start.</summary>
    /// <param name="Item">What the row arrived at.</param>
    /// <param name="Claim">Its claim; null where rows have none.</param>
    private sealed record Starts(string Item, string? Claim);

    public string Root(Selection selection)
    {
        var words = selection.Root is Root.Search searched ? Words.Of(searched.Text) : [];
        return selection.Root switch
        {
            Root.ByIds byIds => ByIds(byIds, selection),
            Root.Nodes nodes => Found(selection, Access.Of(nodes.Filter, parameters), filters.Node(Access.Rest(nodes.Filter), "x"), true, null),
            Root.Claims claims => Found(selection, Access.Of(claims.Filter, parameters), filters.Claim(Access.Rest(claims.Filter), "x"), false, null),
            Root.Search search => Found(
                selection, new("", "(x:Node)", SearchCypher.Matches(words, "x", parameters)), filters.Node(search.Filter, "x").Prepend("x.slot IN scopes"), true,
                selection.Order.Field == OrderField.Rank ? SearchCypher.Bucket(words, "x", parameters) : null),
            _ => throw new SelectionException("There is no such root."),
        };
    }

    /// <summary>In any order: the reader knows which id was asked for first.</summary>
    private string ByIds(Root.ByIds root, Selection selection)
    {
        var found = $"UNWIND {parameters.AddIds(root.Ids)} AS id MATCH (x:Item) WHERE {HopCypher.Keyed("x.key", "id")} AND {filters.Visible("x")}";
        var row = Either("x", "k", selection.Steps, selection.Fields);
        return $"[COLLECT {"{"} {found} {row} {"}"}, {Count(selection.Count, found)}, false, false]";
    }

    private string Found(Selection selection, Access access, IEnumerable<string> filter, bool isNode, string? bucket)
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

        var row = Row(selection.Steps, selection.Fields, "x", isNode, !isNode, bucket ?? "null", new("x", isNode ? null : "x"));
        return List($"{found} WITH x {order.By(limit)} {row}", access.All, conditions, selection.Count, behind, ahead);
    }

    private string Step(Step step, Starts starts)
    {
        if ((HopCypher.StartsAtClaim(step.Hop) || step.FromClaim ? starts.Claim : starts.Item) is not { } start)
        {
            return step.Count ? "[[], 0, false, false]" : "[[], null, false, false]";
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
            var rest = Conditions(step with { Claims = step.Claims with { Predicates = null } }, hop, l, x).ToList();
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
            { IsLink: true } => Linked(step, x, l, n),
            { HasNode: true, HasClaim: true } => $" {Either(x, $"k{n}", step.Steps, step.Fields)}",
            _ => $" {Row(step.Steps, step.Fields, x, hop.HasNode, hop.HasClaim, "null", new(x, hop.HasClaim ? x : null))}",
        };
        return List(rows, hop.Found, conditions, step.Count, behind, ahead);
    }

    private IEnumerable<string> Conditions(Step step, HopCypher hop, string l, string x)
    {
        if (hop.Where is { } where)
        {
            yield return where;
        }

        yield return filters.Visible(hop.IsLink ? l : x);
        if (hop.HasClaim)
        {
            var claim = filters.Claim(step.Claims, hop.IsLink ? l : x);
            foreach (var condition in hop is { HasNode: true, IsLink: false } ? claim.Select(c => $"({x}:Node OR {c})") : claim)
            {
                yield return condition;
            }
        }

        if (hop.HasNode && !step.Nodes.IsAny && !(hop.IsLink && step.Implied))
        {
            foreach (var condition in filters.Node(step.Nodes, x).Prepend($"{x}:Node"))
            {
                yield return condition;
            }
        }
    }

    /// <summary>One list: its rows, how many there are in all, and whether there are any beyond each cursor.</summary>
    private static string List(string rows, Func<IEnumerable<string>, string> found, IReadOnlyList<string> conditions, bool count, string? behind, string? ahead)
    {
        string beyond(string? cursor) => cursor is null ? "false" : $"EXISTS {"{"} {found([.. conditions, $"NOT ({cursor})"])} {"}"}";
        return $"[COLLECT {"{"} {rows} {"}"}, {Count(count, found(conditions))}, {beyond(behind)}, {beyond(ahead)}]";
    }

    /// <summary>Rows of a link: its claim, and the far end where that is a node; steps start at the node, else at the claim.</summary>
    private string Linked(Step step, string x, string l, int n)
    {
        var link = new LinkRow(step);
        if (link.ReadsClaim)
        {
            var (c, h, k) = ($"c{n}", $"h{n}", $"k{n}");
            var match = $" MATCH ({c}:Item) WHERE {c}.key = {l}.key";
            if (link.EndsAtNode)
            {
                return match + link.Return(x, l, c, step.Steps.Select(s => Step(s, step.Part == Part.Claim ? new(c, c) : new(x, step.Part == Part.Node ? null : c))));
            }

            var starts = step.Part == Part.Claim ? new Starts(c, c) : new Starts(h, step.Part == Part.Node ? k : c);
            return $"{match} WITH {x}, {l}, {c}, CASE WHEN {x}:Node THEN {x} ELSE {c} END AS {h}, CASE WHEN {x}:Node THEN null ELSE {c} END AS {k}{link.Return(x, l, c, step.Steps.Select(s => Step(s, starts)))}";
        }

        return link.Return(x, l, null, step.Steps.Select(s => Step(s, new(x, null))));
    }

    /// <summary>Rows that are a node or a claim.</summary>
    private string Either(string x, string k, IReadOnlyList<Step> steps, Fields fields) =>
        $"WITH {x}, CASE WHEN {x}:Claim THEN {x} END AS {k} {Row(steps, fields, x, true, true, "null", new(x, k))}";

    /// <param name="x">The item that the row arrived at.</param>
    private string Row(IReadOnlyList<Step> steps, Fields fields, string x, bool hasNode, bool hasClaim, string bucket, Starts starts)
    {
        var (isNode, isClaim) = hasNode && hasClaim ? ($"CASE WHEN {x}:Node THEN ", $"CASE WHEN {x}:Claim THEN ") : ("", "");
        string of(string item, string property, string when) => when.Length == 0 ? $"{item}.{property}" : $"{when}{item}.{property} END";
        string[] parts =
        [
            hasNode ? of(x, "record", isNode) : "null",
            hasNode && fields.HasFlag(Fields.NodeDetails) ? of(x, "details", isNode) : "null",
            hasClaim ? of(x, "record", isClaim) : "null",
            hasClaim && fields.HasFlag(Fields.ClaimDetails) ? of(x, "details", isClaim) : "null",
            bucket,
            .. steps.Select(s => Step(s, starts)),
        ];
        return $"RETURN [{string.Join(", ", parts)}]";
    }

    private static string Count(bool wanted, string found) => wanted ? $"COUNT {"{"} {found} {"}"}" : "null";

    private static string[] Given(string? condition) => condition is null ? [] : [condition];

    /// <summary>The ids between which a page by id lies.</summary>
    private (string? Above, string? Below) Range(Order order, Page page)
    {
        var (after, before) = (Id(page.After), Id(page.Before));
        return order.Descending ? (before, after) : (after, before);
    }

    private string? Id(Cursor? cursor) => cursor is null ? null : parameters.Add(Sortable.Of(cursor.Id));
}
