using System.Globalization;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>How a page of an ordered list is written in Cypher.</summary>
/// <param name="Value">What the list is ordered by; null where that is the id.</param>
/// <param name="Id">What breaks ties.</param>
internal sealed record OrderCypher(string? Value, string Id, Order Order, Page Page)
{
    /// <param name="item">The item of the row whose label, number and year count.</param>
    /// <param name="named">The item or link whose id breaks ties.</param>
    public static OrderCypher Of(Order order, Page page, string item, string named, bool hasNode, string? bucket) => new(
        order.Field switch
        {
            OrderField.Id => null,
            OrderField.Label => hasNode ? $"coalesce({item}.label, '')" : "''",
            OrderField.Number => hasNode ? $"coalesce({item}.number, -1)" : "-1",
            OrderField.Year => hasNode ? $"CASE WHEN {item}:Node THEN coalesce({item}.year, -10000) ELSE -10000 END" : $"coalesce({item}.year, -10000)",
            _ => bucket ?? "4",
        },
        $"{named}.id", order, page);

    /// <summary>Whether the greatest come first where it matters which are cut off; from the end everything is turned round.</summary>
    public bool Backward => Order.Descending != Page.FromEnd;

    /// <summary>The text from ORDER BY on.</summary>
    public string By(string limit)
    {
        var id = $"{Id}{((Order.Field == OrderField.Id && Order.Descending) != Page.FromEnd ? " DESC" : "")}";
        return $"ORDER BY {(Value is null ? id : $"{Value}{(Backward ? " DESC" : "")}, {id}")} LIMIT {limit}";
    }

    /// <summary>The conditions of the cursors.</summary>
    public IEnumerable<string> Within(Parameters parameters)
    {
        if (Page.After is { } after)
        {
            yield return Beyond(after, parameters, forward: true);
        }

        if (Page.Before is { } before)
        {
            yield return Beyond(before, parameters, forward: false);
        }
    }

    private string Beyond(Cursor cursor, Parameters parameters, bool forward)
    {
        var id = parameters.Add(Sortable.Of(cursor.Id));
        var direction = forward != Order.Descending ? ">" : "<";
        if (Value is null)
        {
            return $"{Id} {direction} {id}";
        }

        var value = Order.Field == OrderField.Label
            ? parameters.Add(Sortable.Of(cursor.Value!))
            : parameters.Add(int.Parse(cursor.Value!, CultureInfo.InvariantCulture));
        return $"({Value} {direction} {value} OR ({Value} = {value} AND {Id} {(forward ? ">" : "<")} {id}))";
    }
}
