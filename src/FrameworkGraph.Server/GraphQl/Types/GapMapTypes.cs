using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The gap map: how much evidence there is where, in documents and different works.</summary>
internal static class GapMapTypes
{
    private const string EmptyMeans = "Nothing found in the text held. It does not mean that nobody has studied it: the documents coded here, some of them held in part, are no systematic search.";

    private const string Rule = "Documents are those that hold the findings. Works are a document itself for what it says on its own account and the works it names for the rest; two documents that rest on one work count it once. A document that names no source may rest on works already counted: it is counted apart.";

    /// <summary>What was counted: the nodes of both axes and the cells that are not empty.</summary>
    private sealed record GapMap(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns, IReadOnlyList<PatternCell> Cells);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var axis = types.Add(new InputObjectGraphType { Name = "GapMapAxis", Description = $"What stands along one side of a gap map: what findings link to or, with the kind WORK, the documents that hold them. An axis of more than {Limits.MaxPageSize} nodes is refused." });
        axis.AddField(Filters.Input("kinds", ListOf(Ref("NodeKind")), "Nodes of these kinds."));
        axis.AddField(Filters.Input("ids", ListOf(new IdGraphType()), "These nodes."));
        axis.AddField(Filters.Input("frameworks", ListOf(new IdGraphType()), "Elements of these frameworks."));
        axis.AddField(Filters.Input("elementTypes", ListOf(types.Enum(Vocabularies.ElementType)), "Elements of these types."));

        var cell = types.Add(new ObjectGraphType { Name = "GapMapCell", Description = $"One cell that is not empty. {Rule}" });
        cell.AddField(Fields.Make("row", "What it is of.", Ref("GraphNode"), Analysed.One<PatternCell>(c => c.Row), new FieldPlan.Through(false)));
        cell.AddField(Fields.Make("column", "What it is of; null in a map without columns.", Ref("GraphNode"), Analysed.One<PatternCell>(c => c.Column), new FieldPlan.Through(false)));
        cell.AddField(Count("documents", "Documents that hold the findings.", c => c.Documents));
        cell.AddField(Count("works", "Different works behind them. Whether they are independent of one another is not known of works that were not read here.", c => c.Works));
        cell.AddField(Count("unknownWorks", "Documents that report without naming a source.", c => c.UnknownWorks));
        cell.AddField(Count("findings", "Findings; no measure of evidence, since one bullet may have been split into many.", c => c.Findings));

        var map = types.Add(new ObjectGraphType { Name = "GapMap", Description = "How much evidence there is where." });
        map.AddField(Fields.Make("rows", "Everything along the rows, what has no evidence included.", NonNull(ListOf(Ref("GraphNode"))), Analysed.Named<GapMap>(m => m.Rows), new FieldPlan.Through(false)));
        map.AddField(Fields.Make("columns", "The same along the columns.", NonNull(ListOf(Ref("GraphNode"))), Analysed.Named<GapMap>(m => m.Columns), new FieldPlan.Through(false)));
        map.AddField(Fields.Make("cells", "The cells that are not empty, by row and column.", NonNull(ListOf(Ref("GapMapCell"))), Analysed.Items<GapMap>(m => m.Cells)));
        map.AddField(Fields.Make("emptyMeans", "What an empty cell means.", NonNull(new StringGraphType()), Analysed.Value<GapMap>(_ => EmptyMeans)));
        map.AddField(Fields.Make("rule", "How evidence is counted.", NonNull(new StringGraphType()), Analysed.Value<GapMap>(_ => Rule)));

        query.AddField(Fields.Make(
            "gapMap", "How much evidence there is at each crossing of rows and columns.", NonNull(Ref("GapMap")), Analysed.OfRoot, new FieldPlan.FromAnalysis(CountAsync),
            Lists.Argument("rows", NonNull(Ref("GapMapAxis")), "What stands along the rows."), Lists.Argument("columns", Ref("GapMapAxis"), "What stands along the columns; without it each row is one cell."),
            Lists.Argument("link", Ref(Filters.ClaimFilterName), "Which links of findings count: basis, confidence, status."), Lists.Argument("report", Ref(Filters.ClaimFilterName), "Which reports of findings count: attribution, evidence, modality, direction, population.")));
    }

    private static FieldType Count(string name, string description, Func<PatternCell, object> read) =>
        Fields.Make(name, description, NonNull(new IntGraphType()), Analysed.Value(read));

    private static async Task<Planning.Analysis> CountAsync(GraphStore store, Arguments arguments, Viewer viewer, CancellationToken cancellation)
    {
        var (rows, columns) = (AxisOf(arguments.Input("rows")), arguments["columns"] is null ? null : AxisOf(arguments.Input("columns")));
        var count = new PatternCount(rows, columns, Filters.ClaimOf(arguments.Input("link")), Filters.ClaimOf(arguments.Input("report")));
        var axes = await store.ReadAsync([.. new[] { rows, columns }.OfType<NodeFilter>().Select(AllOf)], viewer, cancellation);
        if (axes.Connections.Any(c => c.HasNextPage))
        {
            throw new ApiError(ErrorCodes.BadArgument, $"An axis has more than {Limits.MaxPageSize} nodes: narrow it with `ids`, `frameworks`, `elementTypes` or fewer `kinds`.");
        }

        var cells = await store.CountPatternsAsync(count, viewer, cancellation);
        var ids = axes.Connections.Select(c => (IReadOnlyList<string>)[.. c.Rows.Select(r => r.Id)]).ToList();
        return Planning.Analysis.Naming(new GapMap(ids[0], ids.ElementAtOrDefault(1) ?? [], cells), ids.SelectMany(i => i));
    }

    private static Selection AllOf(NodeFilter filter) => new(new Root.Nodes(filter)) { Order = new(OrderField.Number), Page = new(Limits.MaxPageSize), Fields = Store.Fields.Facets };

    private static NodeFilter AxisOf(IDictionary<string, object?> input)
    {
        var (kinds, ids, frameworks, types) = (Filters.List(input, "kinds"), Filters.List(input, "ids"), Filters.List(input, "frameworks"), Filters.List(input, "elementTypes"));
        return kinds is null && ids is null && frameworks is null && types is null
            ? throw new ApiError(ErrorCodes.BadArgument, "An axis needs `kinds`, `ids`, `frameworks` or `elementTypes`.")
            : new NodeFilter
            {
                Kinds = kinds ?? (frameworks is null && types is null ? null : ["element"]),
                Ids = ids,
                Homes = frameworks,
                Types = types,
                Links = kinds is ["work"] && ids is null ? [new LinkFilter(Hop.Out, new ClaimFilter { Predicates = [Predicates.Reports.Slug] })] : [],
            };
    }
}
