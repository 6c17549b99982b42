using CsCheck;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>Random filters; most fields are not asked, so that enough gets through.</summary>
internal static class GenerateFilters
{
    public static Gen<ClaimFilter> Claim => Gen.Frequency((2, Gen.Const(ClaimFilter.Any)), (3,
        from ends in Gen.Select(Maybe(GenerateGraph.AnyId), Maybe(GenerateGraph.AnyId), Maybe(GenerateGraph.NodeId), Maybe(GenerateGraph.NodeId), Maybe(GenerateGraph.NodeId))
        from rest in Gen.Select(Maybe(Gen.OneOf(GenerateGraph.Predicates)), Maybe(Gen.OneOf("j1", "J1", "")), Year, Year, Maybe(GenerateGraph.NodeId))
        from facets in Gen.Frequency((5, Gen.Const(new Dictionary<string, IReadOnlyList<string>>())), (1, Facets))
        from kinds in Gen.Select(Rarely(Gen.OneOf(GenerateGraph.Kinds).Select(k => k.Slug)), Rarely(Gen.OneOf(GenerateGraph.Kinds).Select(k => k.Slug)))
        from different in Gen.Frequency((6, Gen.Const(false)), (1, Gen.Const(true)))
        select new ClaimFilter
        {
            DifferentHomes = different, SubjectKinds = kinds.Item1, ObjectKinds = kinds.Item2,
            Subjects = ends.Item1, Objects = ends.Item2, Sources = ends.Item3, Cites = ends.Item4, Paragraphs = ends.Item5,
            Predicates = rest.Item1, Jurisdictions = rest.Item2, YearFrom = rest.Item3, YearTo = rest.Item4, BetweenHomes = rest.Item5, Facets = facets,
        }));

    private static Gen<int?> Year => Gen.Frequency((8, Gen.Const((int?)null)), (1, Gen.Int[1999, 2003].Select(y => (int?)y)));

    private static Gen<Dictionary<string, IReadOnlyList<string>>> Facets =>
        from status in Gen.OneOf("accepted", "disputed").List[0, 2]
        from level in Maybe(Gen.OneOf("frontline", "strategic", ""))
        select level is null
            ? new Dictionary<string, IReadOnlyList<string>> { ["status"] = status }
            : new Dictionary<string, IReadOnlyList<string>> { ["status"] = status, ["level"] = level };

    public static Gen<NodeFilter> Node(int links) => Gen.Frequency((2, Gen.Const(NodeFilter.Any)), (3,
        from lists in Gen.Select(Maybe(GenerateGraph.AnyId), Maybe(Gen.OneOf(GenerateGraph.Kinds).Select(k => k.Slug)), Maybe(Gen.OneOf("t1", "t2", "")), Maybe(GenerateGraph.NodeId))
        from rest in Gen.Select(Maybe(Gen.OneOf("j1", "J1", "")), Year, Year)
        from linked in Link.List[0, links]
        select new NodeFilter
        {
            Ids = lists.Item1, Kinds = lists.Item2, Types = lists.Item3, Homes = lists.Item4, Jurisdictions = rest.Item1, YearFrom = rest.Item2, YearTo = rest.Item3, Links = linked,
        }));

    private static Gen<LinkFilter> Link => Gen.Select(Gen.OneOf(Hop.Out, Hop.In, Hop.Both), Claim, Maybe(GenerateGraph.AnyId), Maybe(GenerateGraph.NodeId), Gen.Bool,
        (hop, claim, others, homes, absent) => new LinkFilter(hop, claim, others, homes, absent));

    private static Gen<IReadOnlyList<string>?> Rarely(Gen<string> value) =>
        Gen.Frequency((14, Gen.Const((IReadOnlyList<string>?)null)), (1, value.List[0, 5].Select(l => (IReadOnlyList<string>?)l)));

    private static Gen<IReadOnlyList<string>?> Maybe(Gen<string> value) =>
        Gen.Frequency((6, Gen.Const((IReadOnlyList<string>?)null)), (1, value.List[0, 5].Select(l => (IReadOnlyList<string>?)l)));
}
