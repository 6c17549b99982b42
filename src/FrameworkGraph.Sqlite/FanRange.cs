namespace FrameworkGraph.Sqlite;

/// <summary>Where rows of one start lie.</summary>
/// <param name="On">The condition that a row belongs to the start.</param>
/// <param name="Index">The index that finds them; one in the order of the page would go through everybody's rows.</param>
internal sealed record FanRange(string On, string? Index)
{
    /// <summary>How a table is named so that they are found there.</summary>
    public string Of(string table, string alias) => $"{table} {alias}{(Index is null ? "" : $" INDEXED BY {Index}")}";
}
