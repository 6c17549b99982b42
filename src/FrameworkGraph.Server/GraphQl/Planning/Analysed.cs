namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>A part of an analysis' result, with the rows that were read for it and the plan of what is selected in it.</summary>
internal sealed record Analysed(object Found, PlannedRoot Root, PlanNode Plan) : IPlanned
{
    /// <summary>Of the root field.</summary>
    public static PlannedResolver OfRoot { get; } = PlannedResolver.OfRoot(root => new Analysed(root.Result!, root, root.Plan));

    /// <summary>Of a root field whose result is a list.</summary>
    public static PlannedResolver OfRootList<T>() => PlannedResolver.OfRoot(root => ((IEnumerable<T>)root.Result!).Select(item => new Analysed(item!, root, root.Plan)).ToList());

    /// <summary>Of a list within the result.</summary>
    public static PlannedResolver Items<T>(Func<T, IEnumerable<object>> read) => PlannedResolver.Of<Analysed>((source, field) =>
        read((T)source.Found).Select(item => new Analysed(item, source.Root, field.Below)).ToList());

    /// <summary>Of a plain value.</summary>
    public static PlannedResolver Value<T>(Func<T, object?> read) => PlannedResolver.Of<Analysed>(source => read((T)source.Found));

    /// <summary>Of the nodes or claims that the result names.</summary>
    public static PlannedResolver Named<T>(Func<T, IEnumerable<string>> ids) => PlannedResolver.Of<Analysed>((source, field) =>
        ids((T)source.Found).Where(source.Root.ById.ContainsKey).Select(id => Row(source.Root, id, field.Below)).ToList());

    /// <summary>Of the one node or claim that the result names.</summary>
    public static PlannedResolver One<T>(Func<T, string> id) => PlannedResolver.Of<Analysed>((source, field) =>
        source.Root.ById.ContainsKey(id((T)source.Found)) ? Row(source.Root, id((T)source.Found), field.Below) : null);

    private static PlannedRow Row(PlannedRoot root, string id, PlanNode plan) => new(root.ById[id], plan, root.ById[id].Node is null);
}
