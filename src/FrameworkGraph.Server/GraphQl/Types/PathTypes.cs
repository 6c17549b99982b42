using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Chains of claims between two nodes. A chain is shown as the chain that it is, each step with its own basis.</summary>
internal static class PathTypes
{
    private const int Size = 10;

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var step = types.Add(new ObjectGraphType { Name = "PathStep", Description = "One claim of a chain, with a basis of its own." });
        step.AddField(Fields.Make("claim", "The claim.", NonNull(Ref("Claim")), Analysed.One<PathStep>(s => s.Claim), new FieldPlan.Through(true)));
        step.AddField(Fields.Make("from", "Where the step starts.", NonNull(Ref("Node")), Analysed.One<PathStep>(s => s.From), new FieldPlan.Through(false)));
        step.AddField(Fields.Make("to", "Where it arrives.", NonNull(Ref("Node")), Analysed.One<PathStep>(s => s.To), new FieldPlan.Through(false)));

        var path = types.Add(new ObjectGraphType { Name = "Path", Description = "A chain of claims. It is no statement of its own: nobody says that its ends are linked." });
        path.AddField(Fields.Make("length", "How many claims it has.", NonNull(new IntGraphType()), Analysed.Value<IReadOnlyList<PathStep>>(p => p.Count)));
        path.AddField(Fields.Make("steps", "Its claims in order.", NonNull(ListOf(Ref("PathStep"))), Analysed.Items<IReadOnlyList<PathStep>>(p => p)));

        query.AddField(Fields.Make(
            "paths", "Chains of claims between two nodes, in whichever direction each claim is written: the shortest, or all.", NonNull(ListOf(Ref("Path"))), Analysed.OfRootList<IReadOnlyList<PathStep>>(),
            new FieldPlan.FromAnalysis(FindAsync),
            Lists.Argument("from", NonNull(new IdGraphType()), "Where the chains start."), Lists.Argument("to", NonNull(new IdGraphType()), "Where they end."),
            Lists.Argument("maxLength", new IntGraphType(), $"Claims in a chain at most, {Limits.MaxPathLength} at most; 4 unless given."),
            Lists.Argument("first", new IntGraphType(), $"How many chains, {Limits.MaxPaths} at most; {Size} unless given."),
            new QueryArgument(new BooleanGraphType()) { Name = "all", Description = "Every chain that meets nothing twice, shorter first, instead of the shortest alone.", DefaultValue = false },
            Lists.Argument("filter", Ref(Filters.ClaimFilterName), "Which claims a chain may go over.")));
    }

    private static async Task<Planning.Analysis> FindAsync(GraphStore store, Arguments arguments, Viewer viewer, CancellationToken cancellation)
    {
        var query = new PathQuery(
            arguments.Text("from")!, arguments.Text("to")!, arguments.Number("maxLength") ?? 4, arguments.Number("first") ?? Size, Filters.ClaimOf(arguments.Input("filter")), arguments["all"] is true);
        var paths = await store.FindPathsAsync(query, viewer, cancellation);
        return Planning.Analysis.Naming(paths, paths.SelectMany(p => p).SelectMany(s => new[] { s.Claim, s.From, s.To }));
    }
}
