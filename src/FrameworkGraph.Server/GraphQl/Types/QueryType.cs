using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The root of queries.</summary>
internal static class QueryType
{
    public static ObjectGraphType Make(TypeRegistry types)
    {
        var query = types.Add(new ObjectGraphType { Name = "Query", Description = "What can be asked of the graph." });
        query.AddField(Fields.Make("node", "The node or claim with this id, or its tombstone where it was merged or withdrawn; null where the caller sees none, as of a programme that was deleted.", Ref("Node"), PlannedResolvers.RootOne(null), One(), Id()));
        query.AddField(Fields.Make(
            "nodes", $"The nodes and claims with these ids, or their tombstones, in the order asked, null where the caller sees none; at most {Limits.MaxIds}.", NonNull(new ListGraphType(Ref("Node"))), PlannedResolvers.RootMany,
            new FieldPlan.FromRoot(a => new Selection(new Root.ByIds(a.Texts("ids")!))), Lists.Argument("ids", NonNull(ListOf(new IdGraphType())), "Their ids.")));
        query.AddField(Search());
        foreach (var kind in NodeKinds.All)
        {
            query.AddField(Fields.Make(Camel(kind.TypeName), $"{kind.Description} Null where there is none with this id.", Ref(kind.TypeName), PlannedResolvers.RootOne(kind.Slug), One(), Id()));
            query.AddField(List(kind));
        }

        query.AddField(Fields.Make("claim", "The claim with this id; null where there is none.", Ref("Claim"), PlannedResolvers.RootOne(Predicates.Claim), One(), Id()));
        query.AddField(Fields.Make(
            "claims", "Claims of any predicate.", NonNull(Ref("ClaimConnection")), PlannedResolvers.RootList,
            new FieldPlan.FromRoot(a => new Selection(new Root.Claims(Filters.ClaimOf(a.Input("filter")))) { Order = Lists.OrderOf(a, OrderField.Id), Page = Lists.PageOf(a) }),
            [.. Lists.Arguments(Filters.ClaimFilterName)]));
        query.AddField(Fields.Make(
            "crosswalk", "The correspondences between elements of two frameworks, in whichever direction they are written, without those within either. With the same framework twice: those within it. With neither: those between any two frameworks.",
            NonNull(Ref("ClaimConnection")), PlannedResolvers.RootList,
            new FieldPlan.FromRoot(a => new Selection(new Root.Claims(CrosswalkOf(a))) { Order = Lists.OrderOf(a, OrderField.Id), Page = Lists.PageOf(a) }),
            [
                Lists.Argument("from", new IdGraphType(), "A framework; give `to` with it, or neither."), Lists.Argument("to", new IdGraphType(), "The other framework, or the same."),
                .. Lists.Arguments(Filters.ClaimFilterName),
            ]));
        query.AddField(Fields.Make("explain", "What stands behind a claim: the same as `claim`, under the name that says what for.", Ref("Claim"), PlannedResolvers.RootOne(Predicates.Claim), new FieldPlan.FromRoot(a => new Selection(new Root.ByIds([a.Text("claim")!]))), Lists.Argument("claim", NonNull(new IdGraphType()), "The claim's id.")));
        return query;
    }

    /// <exception cref="ApiError">Only one framework is given.</exception>
    private static ClaimFilter CrosswalkOf(Arguments arguments)
    {
        var filter = Filters.ClaimOf(arguments.Input("filter"), Predicates.Crosswalk);
        return (arguments.Text("from"), arguments.Text("to")) switch
        {
            (null, null) => filter with { DifferentHomes = true },
            ({ } from, { } to) => filter with { BetweenHomes = [from, to], DifferentHomes = filter.DifferentHomes || from != to },
            _ => throw new ApiError(ErrorCodes.BadArgument, "Give both `from` and `to`, or neither for the correspondences between any two frameworks."),
        };
    }

    private static FieldPlan One() => new FieldPlan.FromRoot(a => new Selection(new Root.ByIds([a.Text("id")!])));

    private static QueryArgument Id() => Lists.Argument("id", NonNull(new IdGraphType()), "Its id.");

    private static FieldType List(NodeKind kind) => Fields.Make(
        kind.Plural, $"{kind.Description} All of them, or those that pass the filter.", NonNull(Ref($"{kind.TypeName}Connection")), PlannedResolvers.RootList,
        new FieldPlan.FromRoot(a => new Selection(new Root.Nodes(NodeFilters.Of(kind, a.Input("filter")))) { Order = Lists.OrderOf(a, OrderField.Id), Page = Lists.PageOf(a) }),
        [.. Lists.Arguments(NodeFilters.NameOf(kind))]);

    private static FieldType Search() => Fields.Make(
        "search", "Nodes where every word searched for begins a word of the label, definition, description, synonyms, title, authors, printed reference, DOI or key phrase, best match first. Ids are not searched: `node` finds by id. Findings that were turned down or are undecided are left out, as in `findings`.", NonNull(Ref("GraphNodeConnection")), PlannedResolvers.RootList,
        new FieldPlan.FromRoot(a => new Selection(new Root.Search(a.Text("text")!, NodeFilters.NoFindingTurnedDown with { Kinds = a.Texts("kinds") }))
        {
            Order = new Order(OrderField.Rank),
            Page = Lists.PageOf(a),
        }),
        [
            Lists.Argument("text", NonNull(new StringGraphType()), $"The words, in any order, {Limits.MaxSearchText} characters at most. Case and accents do not matter."),
            Lists.Argument("kinds", ListOf(Ref("NodeKind")), "Only these kinds."), .. Lists.Arguments(null, otherwise: null),
        ]);

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
