using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using GraphQL;
using GraphQL.Resolvers;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>Resolvers that read the planned answer.</summary>
internal static class PlannedResolvers
{
    /// <summary>Of a root list.</summary>
    public static IFieldResolver RootList { get; } = new FuncFieldResolver<object>(context =>
    {
        var root = Root(context);
        return new PlannedList(root.List!, root.Plan);
    });

    /// <summary>Of a root object: its row if there is one and it is of the kind asked for; its tombstone where any kind would do.</summary>
    public static IFieldResolver RootOne(string? kind) => new FuncFieldResolver<object>(context =>
    {
        var root = Root(context);
        return kind is null && root.Tombstones.Count > 0 ? root.Tombstones.Values.Single()
            : root.List!.Rows is [var row, ..] && (kind is null || row.Node?.Kind.Slug == kind || (kind == Ontology.Predicates.Claim && row.Node is null))
            ? new PlannedRow(row, root.Plan, row.Node is null)
            : null;
    });

    /// <summary>Of a root list by id: a row or null for each id, in the order asked.</summary>
    public static IFieldResolver RootMany { get; } = new FuncFieldResolver<object>(context =>
    {
        var root = Root(context);
        var found = root.List!.Rows.ToDictionary(r => r.Id, StringComparer.Ordinal);
        var ids = Arguments.ToTexts(context.Arguments!["ids"].Value)!;
        return ids.Select(id => found.TryGetValue(id, out var row) ? new PlannedRow(row, root.Plan, row.Node is null) : (object?)root.Tombstones.GetValueOrDefault(id)).ToList();
    });

    /// <summary>Of what stands in the place of a tombstone.</summary>
    public static IFieldResolver Successor { get; } = new FuncFieldResolver<object>(context =>
    {
        var (tombstone, root) = (PlannedTombstone)context.Source!;
        var key = KeyOf(context);
        return tombstone.SupersededBy is { } id && root.Successors[key].TryGetValue(id, out var row) ? new PlannedRow(row, root.Plan.Field(PlannedTombstone.TypeName, key).Plan, row.Node is null) : null;
    });

    /// <summary>Of a list below a row.</summary>
    public static IFieldResolver List { get; } = new FuncFieldResolver<object>(context =>
    {
        var (row, field) = Place(context);
        return new PlannedList(row.Row.Steps[field.Slots[0]], field.Plan);
    });

    /// <summary>Of the single end of a step.</summary>
    public static IFieldResolver One { get; } = new FuncFieldResolver<object>(context =>
    {
        var (row, field) = Place(context);
        return row.Row.Steps[field.Slots[0]].Rows is [var end, ..] ? new PlannedRow(end, field.Plan, end.Node is null) : null;
    });

    /// <summary>Of the edges of a list: the rows, with the plan of what is selected in an edge.</summary>
    public static IFieldResolver Edges { get; } = new FuncFieldResolver<object>(context =>
    {
        var list = (PlannedList)context.Source!;
        var plan = list.Plan.Field(PlanNode.AnyType, KeyOf(context)).Plan;
        return list.List.Rows.Select(row => new PlannedRow(row, plan, false)).ToList();
    });

    /// <summary>Of the rows of a list, without edges.</summary>
    public static IFieldResolver Nodes(bool asClaim) => new FuncFieldResolver<object>(context =>
    {
        var list = (PlannedList)context.Source!;
        var plan = list.Plan.Field(PlanNode.AnyType, KeyOf(context)).Plan;
        return list.List.Rows.Select(row => Has(row, asClaim) ? new PlannedRow(row, plan, asClaim) : null).ToList();
    });

    /// <summary>Of the node or the claim of an edge.</summary>
    public static IFieldResolver EdgeEnd(bool asClaim) => new FuncFieldResolver<object>(context =>
    {
        var edge = (PlannedRow)context.Source!;
        return Has(edge.Row, asClaim) ? edge with { Plan = edge.Plan.Field(PlanNode.AnyType, KeyOf(context)).Plan, AsClaim = asClaim } : null;
    });

    public static IFieldResolver Value<T>(Func<PlannedRow, T> read) => new FuncFieldResolver<T>(context => read((PlannedRow)context.Source!));

    public static IFieldResolver Node<T>(Func<Node, T> read) => new FuncFieldResolver<T>(context => read(((PlannedRow)context.Source!).Row.Node!));

    public static IFieldResolver Claim<T>(Func<Claim, T> read) => new FuncFieldResolver<T>(context => read(((PlannedRow)context.Source!).Row.Claim!));

    /// <summary>The first row of each list that a computed field asked for.</summary>
    public static IFieldResolver Computed<T>(Func<PlannedRow, IReadOnlyList<Row?>, T> compute) => new FuncFieldResolver<T>(context =>
    {
        var (row, field) = Place(context);
        return compute(row, [.. field.Slots.Select(slot => row.Row.Steps[slot].Rows.FirstOrDefault())]);
    });

    private static bool Has(Row row, bool asClaim) => asClaim ? row.Claim is not null : row.Node is not null;

    internal static PlannedRoot Root(IResolveFieldContext context)
    {
        var root = ((PlannedAnswer)context.UserContext[PlanningStrategy.AnswerKey]!).Roots[KeyOf(context)];
        return root.Error is null ? root : throw root.Error;
    }

    private static (PlannedRow Row, PlannedField Field) Place(IResolveFieldContext context)
    {
        var row = (PlannedRow)context.Source!;
        return (row, row.Plan.Field(context.ParentType.Name, KeyOf(context)));
    }

    internal static string KeyOf(IResolveFieldContext context) => (context.FieldAst.Alias?.Name ?? context.FieldAst.Name).StringValue;
}
