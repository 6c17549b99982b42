using System.Text.Json;
using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>One selection or step within the statement of its level.</summary>
internal sealed record Branch(string Sql, OrderField OrderField)
{
    private static readonly string Nothing = Columns.Of(false, false, Fields.Facets);

    public static Branch OfRoot(int number, Selection selection, Parameters parameters, FilterSql filters)
    {
        var words = selection.Root is Root.Search searched ? Words.Of(searched.Text) : [];
        var (hop, conditions) = selection.Root switch
        {
            Root.ByIds byIds => (ByIds(byIds, parameters), [Either(filters)]),
            Root.Nodes nodes => (new HopSql("node n", "n.id", true, false), filters.Node(nodes.Filter).Prepend(filters.VisibleNode())),
            Root.Claims claims => (new HopSql("claim c", "c.id", false, true), filters.Claim(claims.Filter).Prepend(filters.VisibleClaim())),
            Root.Search search => (new HopSql("node n", "n.id", true, false), filters.Node(search.Filter).Prepend(filters.Matches(words)).Prepend(filters.VisibleNode())),
            _ => throw new SelectionException("There is no such root."),
        };
        var where = And(conditions);
        var order = OrderSql.Of(selection.Order, selection.Page, hop, selection.Order.Field == OrderField.Rank ? filters.Bucket(words) : null);
        var paged = selection.Root is not Root.ByIds;
        var (behind, ahead) = paged ? (order.Behind(parameters), order.Ahead(parameters)) : (null, null);
        var (by, limit) = paged ? (order.By, $" LIMIT {selection.Page.Size + 1}") : ("p.key", "");
        string Fact(Place place, string count, string rest) => $"SELECT {number}, NULL, {(int)place}, {count}, NULL, {Nothing}{rest}";

        List<string> parts =
        [
            $"SELECT * FROM (SELECT {number}, NULL, 1, NULL, {order.Value}, {Columns.Of(hop.HasNode, hop.HasClaim, selection.Fields)} FROM {hop.From} WHERE {And([where, behind, ahead])} ORDER BY {by}{limit})",
        ];
        if (selection.Count)
        {
            parts.Add(Fact(Place.Count, "count(*)", $" FROM {hop.From} WHERE {where}"));
        }

        parts.AddRange(Outside(behind, ahead).Select(o => Fact(o.Place, "NULL", $" WHERE EXISTS (SELECT 1 FROM {hop.From} WHERE {And([where, o.Condition])})")));
        return new(string.Join("\nUNION ALL ", parts), selection.Order.Field);
    }

    /// <param name="parents">The name of the parameter that holds the ids to start from, as a JSON array.</param>
    public static Branch OfStep(int number, Step step, string parents, Parameters parameters, FilterSql filters)
    {
        var hop = HopSql.Of(step.Hop);
        var where = And(Conditions(step, hop, filters));
        var order = OrderSql.Of(step.Order, step.Page, hop, null);
        var (behind, ahead) = (order.Behind(parameters), order.Ahead(parameters));
        var from = $"json_each({parents}) p {hop.From}";
        var asked = And([where, behind, ahead]);
        var page = hop.Fan?.Page($"({asked})", order.By, step.Page.Size + 1, hop.HasNode && hop.HasClaim && (Looks(step) || step.Order.Field != OrderField.Id), Looks(step), step.Implied);
        string Fact(Place place, string count, string condition) =>
            $"SELECT {number}, p.key, {(int)place}, {count}, NULL, {Nothing} FROM {from} WHERE {condition} GROUP BY p.key";

        List<string> parts =
        [
            $"SELECT {number}, p.key, 1, NULL, {order.Value}, {Columns.Of(hop, step)} FROM json_each({parents}) p {page ?? $"{hop.From} WHERE {asked}"}",
        ];
        if (step.Count)
        {
            parts.Add(Fact(Place.Count, "count(*)", where));
        }

        parts.AddRange(Outside(behind, ahead).Select(o => Fact(o.Place, "NULL", And([where, o.Condition]))));
        return new(string.Join("\nUNION ALL ", parts), step.Order.Field);
    }

    private static IEnumerable<string> Conditions(Step step, HopSql hop, FilterSql filters)
    {
        var claims = And(filters.Claim(step.Claims));
        if (hop.IsEnd)
        {
            yield return Either(filters);
            yield return $"c.id IS NULL OR ({claims})";
        }
        else if (hop.HasClaim)
        {
            yield return filters.VisibleClaim();
            yield return claims;
        }
        else
        {
            yield return filters.VisibleNode();
        }

        if (hop.HasNode && Looks(step))
        {
            yield return And(filters.Node(step.Nodes).Prepend("n.id IS NOT NULL"));
        }
    }

    /// <summary>Whether the far end has to be looked at to know if a row counts.</summary>
    private static bool Looks(Step step) => !step.Nodes.IsAny && !(step.IsLink && step.Implied);

    /// <summary>What lies on the other side of a cursor.</summary>
    private static IEnumerable<(Place Place, string Condition)> Outside(string? behind, string? ahead)
    {
        if (behind is not null)
        {
            yield return (Place.RowsBefore, $"NOT ({behind})");
        }

        if (ahead is not null)
        {
            yield return (Place.RowsBehind, $"NOT ({ahead})");
        }
    }

    private static string Either(FilterSql filters) => $"(n.id IS NOT NULL AND {filters.VisibleNode()}) OR (c.id IS NOT NULL AND {filters.VisibleClaim()})";

    private static string And(IEnumerable<string?> conditions) =>
        conditions.Where(c => c is not null).Select(c => $"({c})").ToList() is { Count: > 0 } all ? string.Join(" AND ", all) : "1";

    private static HopSql ByIds(Root.ByIds root, Parameters parameters) => new(
        $"json_each({parameters.Add(JsonSerializer.Serialize(root.Ids.Distinct(StringComparer.Ordinal)))}) p LEFT JOIN node n ON n.id = p.value LEFT JOIN claim c ON c.id = p.value",
        "coalesce(n.id, c.id)", true, true);
}
