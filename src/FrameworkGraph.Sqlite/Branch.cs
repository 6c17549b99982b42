using System.Text.Json;
using FrameworkGraph.Search;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>One selection or step within the statement of its level.</summary>
internal sealed record Branch(string Sql, OrderField OrderField)
{
    public static Branch OfRoot(int number, Selection selection, Parameters parameters, FilterSql filters)
    {
        var words = selection.Root is Root.Search searched ? Words.Of(searched.Text) : [];
        var (hop, conditions) = selection.Root switch
        {
            Root.ByIds byIds => (ByIds(byIds, parameters), [$"ifnull({filters.Visible("n")}, 0) OR ifnull({filters.Visible("c")}, 0)"]),
            Root.Nodes nodes => (new HopSql("node n", "n.id", true, false), filters.Node(nodes.Filter).Prepend(filters.Visible("n"))),
            Root.Claims claims => (new HopSql("claim c", "c.id", false, true), filters.Claim(claims.Filter).Prepend(filters.Visible("c"))),
            Root.Search search => (new HopSql("node n", "n.id", true, false), filters.Node(search.Filter).Prepend(filters.Matches(words)).Prepend(filters.Visible("n"))),
            _ => throw new SelectionException("There is no such root."),
        };
        var where = string.Join(" AND ", conditions.Select(c => $"({c})"));
        var order = OrderSql.Of(selection.Order, selection.Page, hop.HasNode, hop.Id, selection.Order.Field == OrderField.Rank ? filters.Bucket(words) : null);
        var columns = Columns.Of(hop.HasNode, hop.HasClaim, selection.Fields);
        var (within, by, limit) = selection.Root is Root.ByIds
            ? (where, "p.key", "")
            : (string.Join(" AND ", order.Within(parameters).Prepend(where)), order.By, $" LIMIT {selection.Page.Size + 1}");
        var sql = $"SELECT * FROM (SELECT {number}, NULL, 1, NULL, {order.Value}, {columns} FROM {hop.From} WHERE {within} ORDER BY {by}{limit})";
        return new(selection.Count ? $"{sql} UNION ALL SELECT {number}, NULL, 0, count(*), NULL, {Columns.Of(false, false, Fields.Facets)} FROM {hop.From} WHERE {where}" : sql, selection.Order.Field);
    }

    /// <param name="parents">The name of the parameter that holds the ids to start from, as a JSON array.</param>
    public static Branch OfStep(int number, Step step, string parents, Parameters parameters, FilterSql filters)
    {
        var hop = HopSql.Of(step.Hop);
        var where = string.Join(" AND ", Conditions(step, hop, filters).Select(c => $"({c})"));
        var order = OrderSql.Of(step.Order, step.Page, hop.HasNode, hop.Id, null);
        var within = string.Join(" AND ", order.Within(parameters).Prepend(where));
        var from = $"json_each({parents}) p {hop.From}";
        var sql = $"""
            SELECT * FROM (SELECT {number}, p.value, row_number() OVER (PARTITION BY p.value ORDER BY {order.By}) AS place, NULL, {order.Value}, {Columns.Of(hop.HasNode, hop.HasClaim, step.Fields)}
            FROM {from} WHERE {within}) WHERE place <= {step.Page.Size + 1}
            """;
        return new(step.Count ? $"{sql} UNION ALL SELECT {number}, p.value, 0, count(*), NULL, {Columns.Of(false, false, Fields.Facets)} FROM {from} WHERE {where} GROUP BY p.value" : sql, step.Order.Field);
    }

    private static IEnumerable<string> Conditions(Step step, HopSql hop, FilterSql filters)
    {
        if (hop is { HasClaim: true, HasNode: true, IsLink: false })
        {
            yield return $"ifnull({filters.Visible("n")}, 0) OR ifnull({filters.Visible("c")}, 0)";
        }
        else
        {
            yield return hop.HasClaim ? filters.Visible("c") : filters.Visible("n");
        }

        if (hop.IsLink)
        {
            yield return $"n.id IS NULL OR {filters.Visible("n")}";
        }

        if (hop.HasClaim && (hop.IsLink || !hop.HasNode))
        {
            foreach (var condition in filters.Claim(step.Claims))
            {
                yield return condition;
            }
        }

        if (hop.HasNode && !ReferenceEquals(step.Nodes, NodeFilter.Any))
        {
            foreach (var condition in filters.Node(step.Nodes).Prepend("n.id IS NOT NULL"))
            {
                yield return condition;
            }
        }
    }

    private static HopSql ByIds(Root.ByIds root, Parameters parameters) => new(
        $"json_each({parameters.Add(JsonSerializer.Serialize(root.Ids.Distinct(StringComparer.Ordinal)))}) p LEFT JOIN node n ON n.id = p.value LEFT JOIN claim c ON c.id = p.value",
        "coalesce(n.id, c.id)", true, true);
}
