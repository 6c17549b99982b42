using System.Globalization;
using FrameworkGraph.Store;

namespace FrameworkGraph.Sqlite;

/// <summary>How a page of an ordered list is written in SQL.</summary>
/// <param name="Value">What the list is ordered by; `NULL` where that is the id.</param>
/// <param name="Id">What breaks ties.</param>
internal sealed record OrderSql(string Value, string Id, Order Order, Page Page)
{
    public static OrderSql Of(Order order, Page page, bool byNode, string id, string? bucket) => new(
        order.Field switch
        {
            OrderField.Id => "NULL",
            OrderField.Label => byNode ? "ifnull(n.label, '')" : "''",
            OrderField.Number => byNode ? "ifnull(n.number, -1)" : "-1",
            OrderField.Year => byNode ? "ifnull(n.year, -10000)" : "ifnull(c.year, -10000)",
            _ => bucket ?? "4",
        },
        id, order, page);

    /// <summary>The text after ORDER BY; from the end everything is turned round.</summary>
    public string By
    {
        get
        {
            var id = $"{Id}{((Order.Field == OrderField.Id && Order.Descending) != Page.FromEnd ? " DESC" : "")}";
            return Order.Field == OrderField.Id ? id : $"{Value}{(Order.Descending != Page.FromEnd ? " DESC" : "")}, {id}";
        }
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
        var id = parameters.Add(cursor.Id);
        if (Order.Field == OrderField.Id)
        {
            return $"{Id} {(forward != Order.Descending ? ">" : "<")} {id}";
        }

        var value = parameters.Add(Order.Field == OrderField.Label ? cursor.Value : int.Parse(cursor.Value!, CultureInfo.InvariantCulture));
        return $"({Value} {(forward != Order.Descending ? ">" : "<")} {value} OR ({Value} = {value} AND {Id} {(forward ? ">" : "<")} {id}))";
    }
}
