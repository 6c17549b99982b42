namespace FrameworkGraph.Sqlite;

/// <summary>The rows of one start: the table that holds them, and the node at their other end where they go over a claim.</summary>
/// <param name="Alias">The name of the table in <paramref name="On"/>.</param>
/// <param name="On">The condition that a row belongs to the start.</param>
/// <param name="Far">The other end as the right side of a join; null where there is none.</param>
/// <param name="Index">The index that finds the rows of a start; one in the order of the page would go through everybody's rows.</param>
internal sealed record Fan(string Table, string Alias, string On, string? Far, string? Index)
{
    /// <summary>
    /// The rows that make up one page of each start. Which they are is settled by their keys alone, start by start, so that nothing
    /// wide is sorted and a page costs what it shows. They come in no order.
    /// </summary>
    /// <param name="where">The condition on rows.</param>
    /// <param name="far">Whether the condition or the order asks for the other end; nodes: only rows that have one.</param>
    /// <param name="implied">Whether every row has one.</param>
    public string Page(string where, string by, int size, bool far, bool nodes, bool implied) =>
        $"CROSS JOIN {Table} {Alias} ON {Alias}.key IN (SELECT {Alias}.key FROM {Table} {Alias}{(Index is null ? "" : $" INDEXED BY {Index}")}{Join(far, nodes)} WHERE {On} AND {where} ORDER BY {by} LIMIT {size}){Join(Far is not null, implied)}";

    private string Join(bool wanted, bool nodes) => wanted ? $" {(nodes ? "CROSS" : "LEFT")} JOIN {Far}" : "";
}
