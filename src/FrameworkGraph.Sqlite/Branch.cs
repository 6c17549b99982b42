using System.Text.Json;
using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>One selection or step within the statement of its level.</summary>
/// <param name="Shape">The columns of its rows.</param>
/// <param name="Sql">Its text, once it is known how many columns the widest branch of the statement has.</param>
internal sealed record Branch(RowShape Shape, OrderField OrderField, Func<int, string> Sql)
{
    /// <summary>How many columns stand before those of rows: number of the branch, number of the start, <see cref="Place"/>, and a count or the value ordered by.</summary>
    public const int Before = 4;

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
        var shape = new RowShape(Before, hop.HasNode, hop.HasClaim, true, selection.Fields, filters.SeesPrivate);
        return new(shape, selection.Order.Field, width =>
        {
            string Fact(Place place, string count, string rest) => $"SELECT {number}, NULL, {(int)place}, {count}{RowShape.Nothing(width)}{rest}";
            List<string> parts = [$"SELECT * FROM (SELECT {number}, NULL, 1, {order.Value}{shape.Sql(width)} FROM {hop.From} WHERE {And([where, behind, ahead])} ORDER BY {by}{limit})"];
            if (selection.Count)
            {
                parts.Add(Fact(Place.Count, "count(*)", $" FROM {hop.From} WHERE {where}"));
            }

            parts.AddRange(Outside(behind, ahead).Select(o => Fact(o.Place, "NULL", $" WHERE EXISTS (SELECT 1 FROM {hop.From} WHERE {And([where, o.Condition])})")));
            return string.Join("\nUNION ALL ", parts);
        });
    }

    /// <param name="parents">The name of the parameter that holds the keys to start from, as a JSON array.</param>
    public static Branch OfStep(int number, Step step, string parents, Parameters parameters, FilterSql filters)
    {
        var hop = HopSql.Of(step.Hop);
        var where = And(Conditions(step, hop, filters));
        var order = OrderSql.Of(step.Order, step.Page, hop, null);
        var (behind, ahead) = (order.Behind(parameters), order.Ahead(parameters));
        var from = $"json_each({parents}) p {hop.From}";
        var asked = And([where, behind, ahead]);
        var page = hop.Fan?.Page($"({asked})", order, step.Page.Size + 1, hop.HasNode && hop.HasClaim && (Looks(step) || step.Order.Field != OrderField.Id), Looks(step), step.Implied);
        var shape = ShapeOf(step, hop, filters);
        return new(shape, step.Order.Field, width =>
        {
            string Fact(Place place, string count, string condition) => $"SELECT {number}, p.key, {(int)place}, {count}{RowShape.Nothing(width)} FROM {from} WHERE {condition} GROUP BY p.key";
            List<string> parts = [$"SELECT {number}, p.key, 1, {order.Value}{shape.Sql(width)} FROM json_each({parents}) p {page ?? $"{hop.From} WHERE {asked}"}"];
            if (step.Count)
            {
                parts.Add(Fact(Place.Count, "count(*)", where));
            }

            parts.AddRange(Outside(behind, ahead).Select(o => Fact(o.Place, "NULL", And([where, o.Condition]))));
            return string.Join("\nUNION ALL ", parts);
        });
    }

    /// <summary>What a step leaves out is not read. Of a claim left out there is the id: it is the cursor of the row.</summary>
    private static RowShape ShapeOf(Step step, HopSql hop, FilterSql filters)
    {
        var part = step.IsLink ? step.Part : Part.Both;
        // Where an end may be a claim, the row has the claim that it came over.
        var mayLackNode = step.Nodes.IsAny;
        return new(Before, hop.HasNode && part != Part.Claim, hop.HasClaim, part != Part.Node || mayLackNode, step.Fields, filters.SeesPrivate) { OnlyWithoutNode = part == Part.Node };
    }

    private static IEnumerable<string> Conditions(Step step, HopSql hop, FilterSql filters)
    {
        var claims = And(filters.Claim(step.Claims));
        if (hop.IsEnd)
        {
            yield return Either(filters);
            yield return $"c.key IS NULL OR ({claims})";
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
            yield return And(filters.Node(step.Nodes).Prepend("n.key IS NOT NULL"));
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

    private static string Either(FilterSql filters) => $"(n.key IS NOT NULL AND {filters.VisibleNode()}) OR (c.key IS NOT NULL AND {filters.VisibleClaim()})";

    private static string And(IEnumerable<string?> conditions) =>
        conditions.Where(c => c is not null).Select(c => $"({c})").ToList() is { Count: > 0 } all ? string.Join(" AND ", all) : "1";

    private static HopSql ByIds(Root.ByIds root, Parameters parameters) => new(
        $"json_each({parameters.Add(JsonSerializer.Serialize(root.Ids.Distinct(StringComparer.Ordinal)))}) p LEFT JOIN node n ON n.id = p.value LEFT JOIN claim c ON n.key IS NULL AND c.id = p.value",
        "coalesce(n.id, c.id)", true, true);
}
