namespace FrameworkGraph.Sqlite;

/// <summary>The rows of one start: the table that holds them, and the node at their other end where they go over a claim.</summary>
/// <param name="Alias">The name of the table in the conditions.</param>
/// <param name="Ranges">Where they lie; no row is in two of them.</param>
/// <param name="Far">The other end as the right side of a join; null where there is none.</param>
internal sealed record Fan(string Table, string Alias, IReadOnlyList<FanRange> Ranges, string? Far)
{
    /// <summary>All rows of each start, as a join.</summary>
    public string Rows => Ranges is [var range]
        ? $"CROSS JOIN {range.Of(Table, Alias)} ON {range.On}"
        : $"CROSS JOIN {Table} {Alias} ON {Alias}.key IN ({string.Join(" UNION ALL ", Ranges.Select(r => $"SELECT {Alias}.key FROM {r.Of(Table, Alias)} WHERE {r.On}"))})";

    /// <summary>
    /// The rows that make up one page of each start. Which they are is settled by their keys alone, start by start and as far as can be in an index, so
    /// that nothing wide is sorted and a page costs what it shows. They come in no order.
    /// </summary>
    /// <param name="where">The condition on rows.</param>
    /// <param name="far">Whether the condition or the order asks for the other end; nodes: only rows that have one.</param>
    /// <param name="implied">Whether every row has one.</param>
    public string Page(string where, OrderSql order, int size, bool far, bool nodes, bool implied)
    {
        string Of(FanRange range, string columns) => $"SELECT {columns} FROM {range.Of(Table, Alias)}{Join(far, nodes)} WHERE {range.On} AND {where}";
        var keys = Ranges is [var range]
            ? $"{Of(range, $"{Alias}.key")} ORDER BY {order.By}"
            : $"SELECT key FROM ({string.Join(" UNION ALL ", Ranges.Select(r => Of(r, $"{Alias}.key AS key, {order.Value} AS value, {order.Id} AS id")))} ORDER BY {order.ByOf("value", "id")} LIMIT {size})";
        return $"CROSS JOIN {Table} {Alias} ON {Alias}.key IN ({keys} LIMIT {size}){Join(Far is not null, implied)}";
    }

    private string Join(bool wanted, bool nodes) => wanted ? $" {(nodes ? "CROSS" : "LEFT")} JOIN {Far}" : "";
}
