using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>How the roots of a selection are found: by which index, for each of which values, in every slot that is served.</summary>
/// <param name="Unwind">Binds `s` to each slot and `v` to each value.</param>
/// <param name="Match">The pattern around `x`.</param>
/// <param name="Where">What the index is asked.</param>
/// <param name="Group">For roots that the index has in the order of ids within `s` and `v`: the text before the id; else null.</param>
internal sealed record Access(string Unwind, string Match, string Where, string? Group = null)
{
    private const string Slots = "UNWIND scopes AS s";

    public static Access Of(NodeFilter filter, Parameters parameters) => filter switch
    {
        { Ids: { } ids } => new($"{Slots} UNWIND {parameters.AddIds(ids)} AS v", Indexed.Item("x"), "x.key = s + '/' + v AND x:Node"),
        { Homes: { } homes } => new($"{Slots} UNWIND {parameters.AddIds(homes)} AS v", Indexed.Of("x", "Node", "homeKey"), "x.homeKey = s + '/' + v"),
        _ => new(
            $"{Slots} UNWIND {parameters.Add((filter.Kinds ?? NodeKinds.All.Select(k => k.Slug)).Distinct(StringComparer.Ordinal))} AS v",
            Indexed.Of("x", "Node", "place"), "x.kind = v", "s + '/' + v"),
    };

    public static Access Of(ClaimFilter filter, Parameters parameters) => filter switch
    {
        { Subjects: { } ids } => new($"{Slots} UNWIND {parameters.AddIds(ids)} AS v", Linked("(e:Item)-[at:LINK]->()"), "e.key = s + '/' + v AND x.key = at.key AND x:Claim"),
        { Objects: { } ids } => new($"{Slots} UNWIND {parameters.AddIds(ids)} AS v", Linked("(e:Item)<-[at:LINK]-()"), "e.key = s + '/' + v AND x.key = at.key AND x:Claim"),
        { Paragraphs: { } ids } => new($"CALL (scopes) {{ {AlsoAt.Keys("Claim", "id", $"UNWIND {parameters.AddIds(ids)} AS id")} }}", Indexed.Item("x"), "x.key = key"),
        { Sources: { } ids } => new($"{Slots} UNWIND {parameters.AddIds(ids)} AS v", Indexed.Of("x", "Claim", "sourceKey"), "x.sourceKey = s + '/' + v"),
        { Predicates: { } predicates } => new(
            $"{Slots} UNWIND {parameters.Add(predicates.Distinct(StringComparer.Ordinal))} AS v", Indexed.Of("x", "Claim", "place"), "x.predicate = v", "s + '/' + v"),
        _ => new($"{Slots} WITH s, null AS v", Indexed.Item("x"), "x:Claim", "s"),
    };

    /// <summary>What the index does not answer.</summary>
    public static NodeFilter Rest(NodeFilter filter) => filter switch
    {
        { Ids: not null } => filter with { Ids = null },
        { Homes: not null } => filter with { Homes = null },
        _ => filter with { Kinds = null },
    };

    /// <inheritdoc cref="Rest(NodeFilter)"/>
    public static ClaimFilter Rest(ClaimFilter filter) => filter switch
    {
        { Subjects: not null } => filter with { Subjects = null },
        { Objects: not null } => filter with { Objects = null },
        { Paragraphs: not null } => filter with { Paragraphs = null },
        { Sources: not null } => filter with { Sources = null },
        _ => filter with { Predicates = null },
    };

    /// <summary>All roots, in no order.</summary>
    public string All(IEnumerable<string> conditions) =>
        $"{Unwind} MATCH {Match} WHERE {string.Join(" AND ", conditions.Prepend(Group is null ? Where : $"{Placed} STARTS WITH {Group} + '/' AND {Where}"))}";

    /// <summary>The first roots by id, out of an index that has them in that order: so many of each group, for the caller to merge.</summary>
    public string First(IEnumerable<string> conditions, string? above, string? below, bool backward, string limit)
    {
        // '0' is the character behind '/': it closes the range of a group.
        var range = $"{Placed} > {Group} + '/'{(above is null ? "" : $" + {above}")} AND {Placed} < {Group} + {(below is null ? "'0'" : $"'/' + {below}")}";
        return $"""
            {Unwind} CALL (s, v, scopes) {"{"} MATCH {Match} WHERE {string.Join(" AND ", conditions.Prepend(Where).Prepend(range))}
            RETURN x ORDER BY {Placed}{(backward ? " DESC" : "")} LIMIT {limit} {"}"}
            """;
    }

    /// <summary>The property whose index has the roots in order.</summary>
    private string Placed => Match == Indexed.Item("x") ? "x.key" : "x.place";

    private static string Linked(string end) => $"{end}, (x:Item) {Indexed.Seek("e", "Item", "key")} {Indexed.Seek("x", "Item", "key")}";
}
