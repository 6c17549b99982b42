using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>How much lies around a node, told before any of it is read.</summary>
internal static class NeighbourhoodTypes
{
    private const string Rule = "Documents are those that carry the claims. Works are a document itself for what is its own and the works it names for the rest; a work behind two documents counts once. A document that names no source may rest on works already counted: it is counted apart.";

    private sealed record Neighbourhood(string Id, IReadOnlyList<NeighbourGroup> Groups);

    public static void AddTo(IObjectGraphType query, TypeRegistry types)
    {
        var group = types.Add(new ObjectGraphType { Name = "NeighbourGroup", Description = $"The claims of one predicate, direction, kind of other end and basis. {Rule}" });
        group.AddField(Of("predicate", "How they link it.", NonNull(types.Enum(Predicates.Vocabulary)), g => g.Predicate));
        group.AddField(Of("direction", "OUT where it is their subject, IN where it is their object.", NonNull(Ref("LinkDirection")), g => g.Hop == Hop.Out ? "out" : "in"));
        group.AddField(Of("otherKind", "What stands at the other ends; null where that are claims.", Ref("NodeKind"), g => g.Kind == Predicates.Claim ? null : g.Kind));
        group.AddField(Of("basis", "On what basis they are made.", NonNull(types.Enum(Vocabularies.Basis)), g => g.Basis));
        group.AddField(Count("claims", "Claims; no measure of evidence.", g => g.Claims));
        group.AddField(Count("others", "Different things at the other ends.", g => g.Others));
        group.AddField(Count("documents", "Documents that carry them.", g => g.Documents));
        group.AddField(Count("works", "Different works behind them. Whether they are independent of one another is not known of works that were not read here.", g => g.Works));
        group.AddField(Count("unknownWorks", "Documents that carry some of them without naming a source.", g => g.UnknownWorks));

        var around = types.Add(new ObjectGraphType { Name = "Neighbourhood", Description = "What lies around a node or claim, in numbers." });
        around.AddField(Fields.Make("of", "The node or claim.", NonNull(Ref("Node")), Analysed.One<Neighbourhood>(n => n.Id), new FieldPlan.Through(false)));
        around.AddField(Fields.Make("claims", "How many claims there are in all groups.", NonNull(new IntGraphType()), Analysed.Value<Neighbourhood>(n => n.Groups.Sum(g => g.Claims))));
        around.AddField(Fields.Make("groups", "By predicate, direction, kind and basis.", NonNull(ListOf(Ref(group.Name))), Analysed.Items<Neighbourhood>(n => n.Groups)));
        around.AddField(Fields.Make("rule", "How evidence is counted.", NonNull(new StringGraphType()), Analysed.Value<Neighbourhood>(_ => Rule)));

        query.AddField(Fields.Make(
            "neighbourhood", "How many claims lie around a node or claim, and how much evidence is behind them, before any is read; null where there is none with this id.", Ref(around.Name),
            PlannedResolver.OfRoot(root => root.Result is Neighbourhood found && root.ById.ContainsKey(found.Id) ? new Analysed(found, root, root.Plan) : null),
            new FieldPlan.FromAnalysis(CountAsync),
            Lists.Argument("id", NonNull(new IdGraphType()), "The node or claim."), Lists.Argument("filter", Ref(Filters.ClaimFilterName), "Which claims count.")));
    }

    private static FieldType Count(string name, string description, Func<NeighbourGroup, object> read) => Of(name, description, NonNull(new IntGraphType()), read);

    private static FieldType Of(string name, string description, IGraphType type, Func<NeighbourGroup, object?> read) => Fields.Make(name, description, type, Analysed.Value(read));

    private static async Task<Planning.Analysis> CountAsync(GraphStore store, Arguments arguments, Viewer viewer, CancellationToken cancellation)
    {
        var id = arguments.Text("id")!;
        var groups = await store.CountNeighboursAsync(new NeighbourQuery(id, Filters.ClaimOf(arguments.Input("filter"))), viewer, cancellation);
        return Planning.Analysis.Naming(new Neighbourhood(id, groups), [id]);
    }
}
