using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What a field of the schema needs from the store. Stands in the metadata of the field.</summary>
public abstract record FieldPlan
{
    /// <summary>A root field: one selection.</summary>
    public sealed record FromRoot(Func<Arguments, Selection> Selection) : FieldPlan;

    /// <summary>A root field that the store analyses; then the nodes and claims that its result names are read by id.</summary>
    public sealed record FromAnalysis(Func<GraphStore, Arguments, Viewer, CancellationToken, Task<Analysis>> Analyse) : FieldPlan;

    /// <summary>A list or a single end: one step from the row.</summary>
    public sealed record FromRow(Func<Arguments, Step> Step) : FieldPlan;

    /// <summary>A value computed of several steps, such as a sentence read aloud.</summary>
    public sealed record Computed(IReadOnlyList<Step> Steps, Fields Fields) : FieldPlan;

    /// <summary>A value among the details of the row.</summary>
    public sealed record Detail(Fields Fields) : FieldPlan;

    /// <summary>The edges of a list.</summary>
    public sealed record Edges : FieldPlan;

    /// <summary>What leads on to the rows of a list: nodes, node, claim, other.</summary>
    public sealed record Through(bool AsClaim) : FieldPlan;

    /// <summary>What stands in the place of a tombstone.</summary>
    public sealed record Successor : FieldPlan;

    /// <summary>The number of rows on all pages.</summary>
    public sealed record Total : FieldPlan;

    private const string Key = "plan";

    public static FieldPlan? Of(GraphQL.Types.FieldType field) => field.GetMetadata<FieldPlan?>(Key);

    public void On(GraphQL.Types.FieldType field) => field.Metadata[Key] = this;
}
