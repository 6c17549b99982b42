namespace FrameworkGraph.Store;

/// <summary>An order of rows; the id, ascending, breaks every tie.</summary>
public sealed record Order(OrderField Field, bool Descending = false)
{
    public static readonly Order ById = new(OrderField.Id);
}
