namespace FrameworkGraph.Store;

/// <summary>One step of a selection, from each row above to the rows below it.</summary>
public sealed record Step(Hop Hop)
{
    /// <summary>Whether it starts at the claim of the row above, where that row has a node too. Hops that only a claim has always do.</summary>
    public bool FromClaim { get; init; }

    /// <summary>Which claims the hop goes over or arrives at; a hop that arrives at a node without going over a claim does not ask.</summary>
    public ClaimFilter Claims { get; init; } = ClaimFilter.Any;

    /// <summary>Which nodes it arrives at. A filter that asks anything leaves out ends that are claims; a
    /// hop that arrives only at claims does not ask.</summary>
    public NodeFilter Nodes { get; init; } = NodeFilter.Any;

    /// <summary>
    /// Whether <see cref="Nodes"/> only says what the table of predicates says of the ends of these claims already, so that a store need not look.
    /// </summary>
    public bool Implied { get; init; }

    public Order Order { get; init; } = Order.ById;

    public Page Page { get; init; } = new(Limits.PageSize);

    /// <summary>Whether <see cref="Connection.TotalCount"/> is wanted.</summary>
    public bool Count { get; init; }

    public Fields Fields { get; init; } = Fields.All;

    /// <summary>Which part of its rows is read, where they go over a claim to a node.</summary>
    public Part Part { get; init; }

    /// <summary>Whether this same object comes again with later questions, so that a store may keep what it made ready for it.</summary>
    public bool Recurs { get; init; }

    /// <summary>Whether it goes over claims, so that <see cref="Part"/> says something.</summary>
    public bool IsLink => Hop is Hop.Out or Hop.In or Hop.Both;

    public IReadOnlyList<Step> Steps { get; init; } = [];
}
