using System.Globalization;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>How a page of an ordered list is written in SQL.</summary>
/// <param name="Value">What the list is ordered by; `NULL` where that is the id.</param>
/// <param name="Id">What breaks ties.</param>
internal sealed record OrderSql(string Value, string Id, Order Order, Page Page)
{
    public static OrderSql Of(Order order, Page page, HopSql hop, string? bucket) => new(
        order.Field switch
        {
            OrderField.Id => "NULL",
            OrderField.Label => hop is { HasNode: true, HasClaim: false } ? "n.label" : Known(hop.HasNode ? "n.label" : "NULL", "''"),
            OrderField.Number => Known(hop.HasNode ? "n.number" : "NULL", Least),
            OrderField.Year => Known(hop switch
            {
                { HasNode: true, HasClaim: true } => "CASE WHEN n.key IS NULL THEN c.year ELSE n.year END",
                { HasNode: true } => "n.year",
                _ => "c.year",
            }, Least),
            _ => bucket ?? throw new SelectionException("Only a search can be ordered by rank."),
        },
        hop.Id, order, page);

    private const string Least = "-2147483648";

    /// <summary>A cursor must be able to hold what is missing, so it becomes the least value.</summary>
    private static string Known(string value, string least) => $"ifnull({value}, {least})";

    /// <summary>The text after ORDER BY; from the end everything is turned round.</summary>
    public string By => ByOf(Value, Id);

    /// <summary>The same where the two have other names.</summary>
    public string ByOf(string value, string id)
    {
        var last = $"{id}{((Order.Field == OrderField.Id && Order.Descending) != Page.FromEnd ? " DESC" : "")}";
        return Order.Field == OrderField.Id ? last : $"{value}{(Order.Descending != Page.FromEnd ? " DESC" : "")}, {last}";
    }

    /// <summary>The condition that a row lies behind the first cursor; null when there is none.</summary>
    public string? Behind(Parameters parameters) => Page.After is { } after ? Beyond(after, parameters, forward: true) : null;

    /// <summary>The condition that a row lies before the second cursor; null when there is none.</summary>
    public string? Ahead(Parameters parameters) => Page.Before is { } before ? Beyond(before, parameters, forward: false) : null;

    private string Beyond(Cursor cursor, Parameters parameters, bool forward)
    {
        var id = parameters.Add(cursor.Id);
        if (Order.Field == OrderField.Id)
        {
            return $"{Id} {(forward != Order.Descending ? ">" : "<")} {id}";
        }

        var value = parameters.Add(Order.Field == OrderField.Label ? cursor.Value : int.Parse(cursor.Value!, CultureInfo.InvariantCulture));
        return $"({Value} {(forward != Order.Descending ? ">" : "<")} {value} OR ({Value} = {value} AND {Id} {(forward ? ">" : "<")} {id}))";
    }
}
