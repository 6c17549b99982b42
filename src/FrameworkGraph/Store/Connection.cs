namespace FrameworkGraph.Store;

/// <summary>One list of an answer: a page of rows, and how it lies in the whole.</summary>
public sealed class Connection
{
    public List<Row> Rows { get; } = [];

    /// <summary>How many rows there are on all pages; null unless asked for.</summary>
    public int? TotalCount { get; set; }

    public bool HasNextPage { get; set; }

    public bool HasPreviousPage { get; set; }
}
