using GraphQL;
using GraphQL.Resolvers;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A part of an analysis' result, with the rows that were read for it and the plan of what is selected in it.</summary>
internal sealed record Analysed(object Found, PlannedRoot Root, PlanNode Plan)
{
    /// <summary>Of the root field.</summary>
    public static IFieldResolver OfRoot { get; } = new FuncFieldResolver<object>(context =>
    {
        var root = PlannedResolvers.Root(context);
        return new Analysed(root.Result!, root, root.Plan);
    });

    /// <summary>Of a root field whose result is a list.</summary>
    public static IFieldResolver OfRootList<T>() => new FuncFieldResolver<object>(context =>
    {
        var root = PlannedResolvers.Root(context);
        return ((IEnumerable<T>)root.Result!).Select(item => new Analysed(item!, root, root.Plan)).ToList();
    });

    /// <summary>Of a list within the result.</summary>
    public static IFieldResolver Items<T>(Func<T, IEnumerable<object>> read) => new FuncFieldResolver<object>(context =>
    {
        var (value, root, plan) = Of(context);
        return read((T)value).Select(item => new Analysed(item, root, plan)).ToList();
    });

    /// <summary>Of a plain value.</summary>
    public static IFieldResolver Value<T>(Func<T, object?> read) => new FuncFieldResolver<object>(context => read((T)((Analysed)context.Source!).Found));

    /// <summary>Of the nodes or claims that the result names.</summary>
    public static IFieldResolver Named<T>(Func<T, IEnumerable<string>> ids) => new FuncFieldResolver<object>(context =>
    {
        var (value, root, plan) = Of(context);
        return ids((T)value).Where(root.ById.ContainsKey).Select(id => Row(root, id, plan)).ToList();
    });

    /// <summary>Of the one node or claim that the result names.</summary>
    public static IFieldResolver One<T>(Func<T, string> id) => new FuncFieldResolver<object>(context =>
    {
        var (value, root, plan) = Of(context);
        return root.ById.ContainsKey(id((T)value)) ? Row(root, id((T)value), plan) : null;
    });

    private static (object Value, PlannedRoot Root, PlanNode Plan) Of(IResolveFieldContext context)
    {
        var source = (Analysed)context.Source!;
        return (source.Found, source.Root, source.Plan.Field(PlanNode.AnyType, PlannedResolvers.KeyOf(context)).Plan);
    }

    private static PlannedRow Row(PlannedRoot root, string id, PlanNode plan) => new(root.ById[id], plan, root.ById[id].Node is null);
}
