using System.Globalization;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>How a page of an ordered list is written in Cypher.</summary>
/// <param name="Value">What the list is ordered by; null where that is the id.</param>
/// <param name="Id">What breaks ties.</param>
internal sealed record OrderCypher(string? Value, string Id, Order Order, Page Page)
{
    /// <summary>What stands for a number or year that is missing: the least of all.</summary>
    public const int Missing = int.MinValue;

    /// <param name="x">The item that the row arrived at.</param>
    /// <param name="link">The link that it went over; null where there is none.</param>
    public static OrderCypher Of(Order order, Page page, string x, string? link, string? bucket = null) => new(
        order.Field switch
        {
            OrderField.Id => null,
            OrderField.Label => $"coalesce({x}.label, '')",
            OrderField.Number => $"coalesce({x}.number, {Missing})",
            OrderField.Year when link is not null => $"coalesce(CASE WHEN {x}:Node THEN {x}.year ELSE {link}.year END, {Missing})",
            OrderField.Year => $"coalesce({x}.year, {Missing})",
            _ => bucket ?? "4",
        },
        $"{link ?? x}.id", order, page);

    /// <summary>Whether the greatest come first where it matters which are cut off; from the end everything is turned round.</summary>
    public bool Backward => Order.Descending != Page.FromEnd;

    /// <summary>The text from ORDER BY on.</summary>
    public string By(string limit)
    {
        var id = $"{Id}{((Order.Field == OrderField.Id && Order.Descending) != Page.FromEnd ? " DESC" : "")}";
        return $"ORDER BY {(Value is null ? id : $"{Value}{(Backward ? " DESC" : "")}, {id}")} LIMIT {limit}";
    }

    /// <summary>The condition of the cursor after which the page lies; null where there is none.</summary>
    public string? Behind(Parameters parameters) => Page.After is { } after ? Beyond(after, parameters, forward: true) : null;

    /// <summary>The condition of the cursor before which the page lies; null where there is none.</summary>
    public string? Ahead(Parameters parameters) => Page.Before is { } before ? Beyond(before, parameters, forward: false) : null;

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
