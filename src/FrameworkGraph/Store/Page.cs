namespace FrameworkGraph.Store;

/// <summary>Which part of a list, as Relay has it: the first so many after a cursor, or the last so many before one.</summary>
public sealed record Page(int Size, bool FromEnd = false, Cursor? After = null, Cursor? Before = null)
{
    /// <summary>A page of rows of which one more was read than it has, to know whether there are more within its cursors; at a cursor lies a row.</summary>
    /// <param name="read">From the end where the page is read from there.</param>
    /// <returns>The rows in the order of the list, and whether there are any behind and before them.</returns>
    public (IReadOnlyList<T> Rows, bool HasNext, bool HasPrevious) Cut<T>(IReadOnlyList<T> read)
    {
        var more = read.Count > Size;
        var rows = read.Take(Size);
        return ([.. FromEnd ? rows.Reverse() : rows], Before is not null || (more && !FromEnd), After is not null || (more && FromEnd));
    }
}
