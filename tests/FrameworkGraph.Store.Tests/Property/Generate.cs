using CsCheck;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>Random graphs small enough to collide everywhere, and random questions about them.</summary>
internal static class Generate
{
    public static readonly Gen<Case> Case =
        from nodes in GenerateGraph.Nodes
        from claims in GenerateGraph.Claims(nodes)
        from viewer in Gen.OneOf(Viewer.Anybody, new Viewer(["red"]), new(["blue", "red"]), new(["Red", ""]))
        from selections in Gen.Select(Root, Steps(3)).SelectMany(pair => Listed(pair.Item1, pair.Item2)).List[1, 3]
        from count in Gen.Select(GenerateFilters.Node(0), Columns, GenerateFilters.Claim, GenerateFilters.Claim)
        from path in Gen.Select(GenerateGraph.AnyId, GenerateGraph.AnyId, Gen.Int[1, 4], Gen.Int[1, 4], GenerateFilters.Claim, Gen.Bool)
        select new Case(nodes, claims, viewer, selections, new(count.Item1, count.Item2, count.Item3, count.Item4), new(path.Item1, path.Item2, path.Item3, path.Item4, path.Item5, path.Item6));

    private static Gen<NodeFilter?> Columns => Gen.Frequency((1, Gen.Const((NodeFilter?)null)), (3, GenerateFilters.Node(0).Select(f => (NodeFilter?)f)));

    private static Gen<Root> Root => Gen.Frequency(
        (2, GenerateGraph.AnyId.List[0, 6].Select(ids => (Root)new Root.ByIds(ids))),
        (3, GenerateFilters.Node(2).Select(f => (Root)new Root.Nodes(f))),
        (3, GenerateFilters.Claim.Select(f => (Root)new Root.Claims(f))),
        (2, Gen.Select(Gen.OneOf("word", "wo tw", "TWO", "a", "\"word\"*", "x", "", "w\u00F3rd", "two words"), GenerateFilters.Node(1), (text, filter) => (Root)new Root.Search(text, filter))));

    private static readonly Gen<Fields> AnyFields = Gen.OneOf(
        Fields.Names, Fields.Ends, Fields.Facets, Fields.Facets | Fields.NodeDetails, Fields.Facets | Fields.Matches, Fields.Ends | Fields.ClaimDetails, Fields.All);

    private static Gen<Selection> Listed(Root root, IReadOnlyList<Step> steps) =>
        from order in Order(root is Root.Search)
        from page in Page(order)
        from count in Gen.Bool
        from fields in AnyFields
        select new Selection(root) { Order = order, Page = page, Count = count, Fields = fields, Steps = steps };

    private static Gen<IReadOnlyList<Step>> Steps(int depth) => depth == 0
        ? Gen.Const((IReadOnlyList<Step>)[])
        : Step(depth).List[0, 2].Select(steps => (IReadOnlyList<Step>)steps);

    private static Gen<Step> Step(int depth) =>
        from hop in Gen.Enum<Hop>()
        from rest in Gen.Select(Gen.Bool, Gen.Bool, AnyFields, GenerateFilters.Claim, GenerateFilters.Node(1), Gen.Enum<Part>())
        from order in Order(ranked: false)
        from page in Page(order)
        from steps in Steps(depth - 1)
        select new Step(hop) { FromClaim = rest.Item1, Count = rest.Item2, Fields = rest.Item3, Claims = rest.Item4, Nodes = rest.Item5, Part = rest.Item6, Order = order, Page = page, Steps = steps };

    private static Gen<Order> Order(bool ranked) =>
        Gen.Select(Gen.Enum<OrderField>(), Gen.Bool, (field, descending) => new Order(field == OrderField.Rank && !ranked ? OrderField.Id : field, descending));

    private static Gen<Page> Page(Order order)
    {
        var value = order.Field switch
        {
            OrderField.Id => Gen.Const((string?)null),
            OrderField.Label => Gen.OneOf(GenerateGraph.Labels).Select(l => (string?)l),
            _ => Gen.OneOf<string?>("-2147483648", "0", "1", "2", "4", "2001", "2002"),
        };
        var cursor = Gen.Frequency((4, Gen.Const((Cursor?)null)), (1, Gen.Select(value, GenerateGraph.AnyId, (v, id) => (Cursor?)new Cursor(order.Field, v, id))));
        return Gen.Select(Gen.OneOf(0, 1, 2, 3, 50, 50), Gen.Bool, cursor, cursor, (size, end, after, before) => new Page(size, end, after, before));
    }
}
