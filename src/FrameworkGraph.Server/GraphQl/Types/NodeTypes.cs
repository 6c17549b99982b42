using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Types;
using static FrameworkGraph.Server.GraphQl.Types.TypeRegistry;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The interfaces of nodes and one object type for each kind.</summary>
internal sealed class NodeTypes(TypeRegistry types)
{
    private readonly Fields _fields = new(types);

    public void Add()
    {
        var node = types.Add(new InterfaceGraphType { Name = "Node", Description = "Anything with an id: a node of the graph, a claim, or the tombstone of either." });
        node.AddField(Fields.Make("id", "Its id: a readable slug that never changes its meaning.", NonNull(new IdGraphType()), null));
        var graphNode = types.Add(new InterfaceGraphType { Name = "GraphNode", Description = "A node of the graph, of any kind." });
        AddCommon(graphNode);
        foreach (var field in graphNode.Fields)
        {
            field.Resolver = null;
        }

        graphNode.AddResolvedInterface(node);

        types.Enum(new Vocabulary("NodeKind", "The kinds of node.", [.. NodeKinds.All.Select(k => new Term(k.Slug, k.Description))]));
        var objects = NodeKinds.All.ToDictionary(k => k.TypeName, k => Add(k, node, graphNode));
        objects["Claim"] = new ClaimTypes(types, _fields).Add(node);
        var tombstone = AddTombstone(node);
        IObjectGraphType Resolve(object value) => value is PlannedTombstone ? tombstone : objects[((PlannedRow)value).TypeName];
        (node.ResolveType, graphNode.ResolveType) = (Resolve, Resolve);
    }

    private ObjectGraphType AddTombstone(InterfaceGraphType node)
    {
        var type = types.Add(new ObjectGraphType { Name = PlannedTombstone.TypeName, Description = "What an id leaves that was merged or withdrawn: ids are never used again. Only `node` and `nodes` find it; it is in no list and no count." });
        type.AddField(Fields.Make("id", "The id that was asked for.", NonNull(new IdGraphType()), Buried(t => t.Id)));
        type.AddField(Fields.Make("supersededBy", "The id of what stands in its place; null where it was withdrawn and nothing does.", new IdGraphType(), Buried(t => t.SupersededBy)));
        type.AddField(Fields.Make("successor", "What stands in its place: a node or a claim.", Ref("Node"), PlannedResolvers.Successor, new FieldPlan.Successor()));
        type.AddField(Fields.Make("reason", "Why it was merged or withdrawn.", new StringGraphType(), Buried(t => t.Reason)));
        type.AddResolvedInterface(node);
        return type;

        static PlannedResolver Buried(Func<Graph.Tombstone, object?> read) => PlannedResolver.Of<PlannedTombstone>(t => read(t.Tombstone));
    }

    private ObjectGraphType Add(NodeKind kind, InterfaceGraphType node, InterfaceGraphType graphNode)
    {
        var type = types.Add(new ObjectGraphType { Name = kind.TypeName, Description = kind.Description });
        AddCommon(type);
        foreach (var field in kind.Fields.Where(f => f.Name != "at"))
        {
            type.AddField(_fields.OfNode(field));
        }

        if (kind.Fields.Any(f => f.Type == Shape.Paragraph))
        {
            type.AddField(_fields.OfNode(NodeKinds.AlsoAt));
        }

        foreach (var relation in Relations.All.Where(r => r.On == kind))
        {
            type.AddField(Relation(relation));
        }

        foreach (var field in Places(kind))
        {
            type.AddField(field);
        }

        type.AddResolvedInterface(node);
        type.AddResolvedInterface(graphNode);
        return type;
    }

    private static void AddCommon(IComplexGraphType type)
    {
        type.AddField(Fields.Make("id", "Its id: a readable slug that never changes its meaning.", NonNull(new IdGraphType()), PlannedResolvers.Node(n => n.Id)));
        type.AddField(Fields.Make("kind", "What kind of node it is.", NonNull(Ref("NodeKind")), PlannedResolvers.Node(n => n.Kind.Slug)));
        type.AddField(Fields.Make("label", "Its name; of a finding the statement itself.", NonNull(new StringGraphType()), PlannedResolvers.Node(n => n.Label)));
        type.AddField(Fields.Make("note", NodeKinds.Note.Description, new StringGraphType(), PlannedResolvers.Node(n => n.Details.Text("note")), new FieldPlan.Detail(Store.Fields.NodeDetails)));
        var isParagraph = type.Name == NodeKinds.Paragraph.TypeName;
        type.AddField(Fields.Make(
            "claims", isParagraph ? "The claims that stand here, first or further on." : "Every claim whose subject or object it is.", NonNull(Ref("ClaimConnection")), PlannedResolvers.List,
            new FieldPlan.FromRow(a => List(new Step(isParagraph ? Hop.ClaimsAt : Filters.HopOf(a.Text("direction"))) { Claims = Filters.ClaimOf(a.Input("filter")) }, a)),
            [Lists.Argument("direction", Ref("LinkDirection"), "Whether it is their subject (out), their object (in) or either."), .. Lists.Arguments(Filters.ClaimFilterName)]));
    }

    private static FieldType Relation(Relation relation)
    {
        var (ends, implied) = (relation.Ends, relation.Implied);
        return Fields.Make(
            relation.Name, relation.Description, NonNull(Ref($"{relation.Target?.TypeName ?? "GraphNode"}Connection")), PlannedResolvers.List,
            new FieldPlan.FromRow(a => List(new Step(relation.Hop) { Claims = Filters.ClaimOf(a.Input("filter"), relation.Predicates), Nodes = ends, Implied = implied }, a)),
            [.. Lists.Arguments(Filters.ClaimFilterName)]);
    }

    /// <summary>What a kind holds or where it stands, without a claim between.</summary>
    private static IEnumerable<FieldType> Places(NodeKind kind)
    {
        if (kind.Fields.Any(f => f.Name == "at"))
        {
            yield return Single("paragraph", "The first paragraph where it stands; `furtherParagraphs` are the others. See `phrase`.", NodeKinds.Paragraph, Hop.Paragraph);
            yield return Held("furtherParagraphs", "The further paragraphs where it stands.", NodeKinds.Paragraph, Hop.FurtherParagraphs);
        }

        if (kind == NodeKinds.Element)
        {
            yield return Single("framework", "The framework it belongs to.", NodeKinds.Framework, Hop.Home);
        }
        else if (kind == NodeKinds.Finding || kind == NodeKinds.Absence || kind == NodeKinds.Paragraph)
        {
            yield return Single("document", "The document it stands in.", NodeKinds.Work, Hop.Home);
        }

        if (kind == NodeKinds.Framework)
        {
            yield return Held("elements", "All its elements, at any depth, in their order.", NodeKinds.Element, Hop.Holds);
        }
        else if (kind == NodeKinds.Work)
        {
            yield return Held("paragraphs", "The paragraphs of the text held, in their order.", NodeKinds.Paragraph, Hop.Holds);
            yield return Claims("carries", "The claims that it carries as their source.", Hop.Carries);
            yield return Claims("standsBehind", "The claims whose source names this work behind them.", Hop.CitedBy);
        }
        else if (kind == NodeKinds.Paragraph)
        {
            yield return Held("findings", "The findings that stand here, first or further on.", NodeKinds.Finding, Hop.NodesAt);
            yield return Held("absences", "The absences noted here, first or further on.", NodeKinds.Absence, Hop.NodesAt);
        }
    }

    private static FieldType Single(string name, string description, NodeKind kind, Hop hop) =>
        Fields.Make(name, description, Ref(kind.TypeName), PlannedResolvers.One, new FieldPlan.FromRow(_ => new Step(hop) { Page = new(1) }));

    internal static FieldType Held(string name, string description, NodeKind kind, Hop hop)
    {
        var otherwise = kind.Fields.Any(f => f.Name == "number") ? OrderField.Number : OrderField.Id;
        return Fields.Make(
            name, description, NonNull(Ref($"{kind.TypeName}Connection")), PlannedResolvers.List,
            new FieldPlan.FromRow(a => List(new Step(hop) { Nodes = NodeFilters.Of(kind, a.Input("filter")) }, a, otherwise)), [.. Lists.Arguments(NodeFilters.NameOf(kind), otherwise)]);
    }

    private static FieldType Claims(string name, string description, Hop hop) => Fields.Make(
        name, description, NonNull(Ref("ClaimConnection")), PlannedResolvers.List,
        new FieldPlan.FromRow(a => List(new Step(hop) { Claims = Filters.ClaimOf(a.Input("filter")) }, a)), [.. Lists.Arguments(Filters.ClaimFilterName)]);

    private static Step List(Step step, Arguments arguments, OrderField otherwise = OrderField.Id) =>
        step with { Order = Lists.OrderOf(arguments, otherwise), Page = Lists.PageOf(arguments) };
}
