using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>Resolvers of what is read of the graph itself.</summary>
internal static class PlannedResolvers
{
    /// <summary>Of a root list.</summary>
    public static PlannedResolver RootList { get; } = PlannedResolver.OfRoot(root => new PlannedList(root.List!, root.Plan));

    /// <summary>Of a root object: its row if there is one and it is of the kind asked for; its tombstone where any kind would do.</summary>
    public static PlannedResolver RootOne(string? kind) => PlannedResolver.OfRoot(root =>
        kind is null && root.Tombstones.Count > 0 ? root.Tombstones.Values.Single()
        : root.List!.Rows is [var row, ..] && (kind is null || row.Node?.Kind.Slug == kind || (kind == Ontology.Predicates.Claim && row.Node is null)) ? new PlannedRow(row, root.Plan, row.Node is null)
        : null);

    /// <summary>Of a root list by id: a row or null for each id, in the order asked.</summary>
    public static PlannedResolver RootMany { get; } = PlannedResolver.OfRoot(root => ((Root.ByIds)root.Selection!.Root).Ids
        .Select(id => root.ById.TryGetValue(id, out var row) ? new PlannedRow(row, root.Plan, row.Node is null) : (object?)root.Tombstones.GetValueOrDefault(id)).ToList());

    /// <summary>Of what stands in the place of a tombstone.</summary>
    public static PlannedResolver Successor { get; } = PlannedResolver.Of<PlannedTombstone>((tombstone, field) =>
        tombstone.Tombstone.SupersededBy is { } id && tombstone.Root.Successors[field.Key].TryGetValue(id, out var row) ? new PlannedRow(row, field.Below, row.Node is null) : null);

    /// <summary>Of a list below a row.</summary>
    public static PlannedResolver List { get; } = PlannedResolver.Of<PlannedRow>((row, field) => new PlannedList(row.Row.Steps[field.Slots[0]], field.Below));

    /// <summary>Of the single end of a step.</summary>
    public static PlannedResolver One { get; } = PlannedResolver.Of<PlannedRow>((row, field) =>
        row.Row.Steps[field.Slots[0]].Rows is [var end, ..] ? new PlannedRow(end, field.Below, end.Node is null) : null);

    /// <summary>Of the edges of a list: the rows, with the plan of what is selected in an edge.</summary>
    public static PlannedResolver Edges { get; } = PlannedResolver.Of<PlannedList>((list, field) => list.List.Rows.ConvertAll(row => new PlannedRow(row, field.Below, false)));

    /// <summary>Of the rows of a list, without edges.</summary>
    public static PlannedResolver Nodes(bool asClaim) => PlannedResolver.Of<PlannedList>((list, field) =>
        list.List.Rows.ConvertAll(row => Has(row, asClaim) ? new PlannedRow(row, field.Below, asClaim) : null));

    /// <summary>Of the node or the claim of an edge.</summary>
    public static PlannedResolver EdgeEnd(bool asClaim) => PlannedResolver.Of<PlannedRow>((edge, field) => Has(edge.Row, asClaim) ? new PlannedRow(edge.Row, field.Below, asClaim) : null);

    public static PlannedResolver Value(Func<PlannedRow, object?> read) => PlannedResolver.Of(read);

    public static PlannedResolver Node(Func<Node, object?> read) => PlannedResolver.Of<PlannedRow>(row => read(row.Row.Node!));

    public static PlannedResolver Claim(Func<Claim, object?> read) => PlannedResolver.Of<PlannedRow>(row => read(row.Row.Claim!));

    /// <summary>The first row of each list that a computed field asked for.</summary>
    public static PlannedResolver Computed(Func<PlannedRow, IReadOnlyList<Row?>, object?> compute) => PlannedResolver.Of<PlannedRow>((row, field) =>
        compute(row, [.. field.Slots.Select(slot => row.Row.Steps[slot].Rows.FirstOrDefault())]));

    private static bool Has(Row row, bool asClaim) => asClaim ? row.Claim is not null : row.Node is not null;
}
