namespace FrameworkGraph.Store;

/// <summary>What is to be read, as a tree: roots, then steps from each row. A whole answer is one snapshot.</summary>
public sealed record Selection(Root Root)
{
    public Order Order { get; init; } = Order.ById;

    public Page Page { get; init; } = new(Limits.PageSize);

    /// <summary>Whether <see cref="Connection.TotalCount"/> is wanted.</summary>
    public bool Count { get; init; }

    public Fields Fields { get; init; } = Fields.All;

    public IReadOnlyList<Step> Steps { get; init; } = [];
}
