namespace FrameworkGraph.Neo4j;

/// <summary>
/// The paragraphs beyond the first where an item stands. The first is a property that an index has; a list is nothing that an index finds by its parts, so each
/// further one is `(:Item)-[:ALSO_AT]->(:Place)`, a place being found by its key as a paragraph is. Places stay when nothing stands there any more.
/// </summary>
internal static class AlsoAt
{
    /// <summary>Joins the item at hand as `x` to the places that its property `alsoAt` names.</summary>
    public static string Join(string x) => $"FOREACH (at IN coalesce({x}.alsoAt, []) | MERGE (place:Place {{key: {x}.slot + '/' + at}}) MERGE ({x})-[:ALSO_AT]->(place))";

    /// <summary>The keys of the further paragraphs of an item.</summary>
    public static string Paragraphs(string item) => $"COLLECT {{ UNWIND scopes AS slot UNWIND coalesce({item}.alsoAt, []) AS at RETURN slot + '/' + at }}";

    /// <summary>The condition that an item of this label, `x`, stands in a paragraph, first or further on.</summary>
    /// <param name="id">What gives the id of the paragraph.</param>
    public static string Stands(string x, string label, string id) => $"{x}:{label} AND {x}.key IN COLLECT {{ {Keys(label, id)} }}";

    /// <summary>A subquery that returns the key of each such item once, as `key`.</summary>
    /// <param name="ids">What binds `id` to several paragraphs, where there are any.</param>
    public static string Keys(string label, string id, string ids = "") => $"""
        {ids} MATCH {Indexed.Of("at", label, "paragraphKey")} WHERE {Indexed.Keyed("at.paragraphKey", id)} RETURN at.key AS key
        UNION {ids} MATCH (place:Place)<-[:ALSO_AT]-(at:{label}) {Indexed.Seek("place", "Place", "key")} WHERE {Indexed.Keyed("place.key", id)} RETURN at.key AS key
        """;

    /// <summary>The condition that a claim, or the link of one, stands in one of some paragraphs.</summary>
    /// <param name="among">The name of their ids.</param>
    public static string Among(string c, string among) => $"({c}.paragraph IN {among} OR any(at IN coalesce({c}.alsoAt, []) WHERE at IN {among}))";
}
