using CsCheck;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>Random nodes and claims. Ids come from short lists, so that what is asked for is often there.</summary>
internal static class GenerateGraph
{
    public static readonly string[] NodeIds = ["a", "A", "\u00E9", "e\u0301", "'", "\uE000", "\U0001F600", "b", "word", "c0"];

    public static readonly string[] ClaimIds = [.. Enumerable.Range(1, 12).Select(i => $"c{i}"), "C1", "\u00E9\u00E9"];

    public static readonly string[] Labels = ["", "word", "Word two", "two w\u00F3rds", "a \"word\"", "x", "\U0001F600 word"];

    public static readonly string[] Predicates = ["reports", "identifies", "broader", "supports"];

    public static readonly NodeKind[] Kinds = [NodeKinds.Work, NodeKinds.Finding, NodeKinds.Barrier, NodeKinds.Element, NodeKinds.Paragraph];

    /// <summary>Details of what stands in further places, one of them named twice.</summary>
    private const string AlsoAt = """{"alsoAt":["b","\u00E9","b"]}""";

    public static Gen<string> NodeId => Gen.OneOf(NodeIds);

    public static Gen<string> AnyId => Gen.OneOf([.. NodeIds, .. ClaimIds]);

    private static Gen<string> Audience => Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOf("red", "blue")));

    private static Gen<string?> Place => Gen.Frequency((1, Gen.Const((string?)null)), (2, NodeId.Select(id => (string?)id)));

    public static Gen<IReadOnlyList<Node>> Nodes =>
        Node.Array[1, NodeIds.Length].Select(nodes => (IReadOnlyList<Node>)[.. nodes.Select((n, i) => n with { Id = NodeIds[i] })]);

    public static Gen<IReadOnlyList<Claim>> Claims(IReadOnlyList<Node> nodes) => Gen.Int[0, ClaimIds.Length].SelectMany(count =>
    {
        string[] ids = [.. nodes.Select(n => n.Id)];
        var end = Gen.Frequency((4, Gen.OneOf(ids)), (1, Gen.OneOf([.. ids, .. ClaimIds.Take(count)])));
        return Claim(Gen.OneOf(ids), end).Array[count].Select(claims => (IReadOnlyList<Claim>)[.. claims.Select((c, i) => c with { Id = ClaimIds[i] })]);
    });

    private static Gen<Node> Node =>
        from what in Gen.Select(Gen.OneOf(Kinds), Gen.OneOf(Labels), Gen.OneOf<string?>(null, "t1", "t2", ""), Gen.OneOf<string?>(null, "j1", "J1"))
        from place in Gen.Select(Place, Place, Gen.OneOf<int?>(null, -1, 0, 1, 2), Gen.OneOf<int?>(null, 2000, 2001, 2002))
        from rest in Gen.Select(Audience, Gen.OneOf("{}", """{"title":"two words","synonyms":["a","x"]}""", AlsoAt))
        select new Node
        {
            Id = "", Kind = what.Item1, Label = what.Item2, Type = what.Item3, Jurisdiction = what.Item4, Home = place.Item1, Paragraph = place.Item2,
            Number = place.Item3, Year = place.Item4, Audience = rest.Item1, Details = new(rest.Item2),
        };

    private static Gen<Claim> Claim(Gen<string> node, Gen<string> end) =>
        from ends in Gen.Select(end, end, node, node.List[0, 2], Gen.OneOf(Predicates))
        from facets in Gen.Select(Gen.OneOf("accepted", "disputed"), Gen.OneOf<string?>(null, "own", "direct"), Gen.OneOf<string?>(null, "frontline", "strategic"), Gen.OneOf<string?>(null, "j1", "J1"))
        from rest in Gen.Select(Place, node, Gen.OneOf<int?>(null, 2000, 2001, 2002), Audience, Gen.OneOf("{}", AlsoAt))
        select Sample.Claim("", ends.Item1, ends.Item2, ends.Item5) with
        {
            Source = ends.Item3, Cites = [.. ends.Item4.Distinct().Order(Utf8Order.Instance)], Status = facets.Item1, Attribution = facets.Item2,
            Level = facets.Item3, Jurisdiction = facets.Item4, Paragraph = rest.Item1, Coder = rest.Item2, Year = rest.Item3, Audience = rest.Item4,
            Details = new(rest.Item5),
        };
}
