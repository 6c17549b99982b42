using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Where a link stands in the index of either end: by predicate, then by the item at that end, then by the id of its claim. A page over
/// one predicate is a range of that, in order already, however many links hang on the item. The length of the
/// key stands before it, so that no id can reach into another's range.
/// </summary>
internal static class LinkPlace
{
    /// <summary>Sets both places of the link `l`; `s` and `o` are the keys of its ends, `of` has its predicate and id.</summary>
    public static string Set(string s, string o, string of) => $"l.outPlace = {Range($"{of}.predicate", s)} + '/' + {of}.id, l.inPlace = {Range($"{of}.predicate", o)} + '/' + {of}.id";

    /// <summary>The property that has the links over which a hop goes in order; null where they are found at the item alone.</summary>
    public static string? Property(Step step) => step switch
    {
        { Order.Field: not OrderField.Id } => null,
        { Claims.Predicates: not [_] } => null,
        { Hop: Hop.Out } => "outPlace",
        { Hop: Hop.In } => "inPlace",
        _ => null,
    };

    /// <summary>The pattern of a link found by its place. Said outright: planned over an empty database Neo4j would go through the whole index.</summary>
    public static string Match(string property, string l, string x) =>
        $"{(property == "outPlace" ? $"()-[{l}:LINK]->({x})" : $"()<-[{l}:LINK]-({x})")} USING INDEX SEEK {l}:LINK({property})";

    /// <summary>The condition that a link is of one predicate and item, and between two ids where these are given.</summary>
    public static string Within(string place, string predicate, string item, string? above = null, string? below = null)
    {
        // '0' is the character behind '/': it closes the range.
        var range = Range(predicate, $"{item}.key");
        return $"{place} > {range} + '/'{(above is null ? "" : $" + {above}")} AND {place} < {range} + {(below is null ? "'0'" : $"'/' + {below}")}";
    }

    private static string Range(string predicate, string key) => $"{predicate} + '/' + size({key}) + '/' + {key}";
}
