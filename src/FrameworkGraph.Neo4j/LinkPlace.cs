using System.Globalization;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Where a link stands in the index of either end: by predicate, then by the item at that end, then by the id of its claim. A page over
/// one predicate is a range of that, in order already, however many links hang on the item. The length of the
/// key stands before it, so that no id can reach into another's range. <see cref="LinkMarks"/> stand behind the id and a sign that is less than any in an id.
/// </summary>
internal static class LinkPlace
{
    private const string Behind = @"'\u0000'";

    /// <summary>More than an id with what stands behind it, and less than any id that begins with it.</summary>
    private const string Above = @"'\u0001'";

    /// <summary>Sets both places of the link `l`, its marks and whether it stands apart; `subject` and `object` are the keys of its ends, `of` has its other properties, and `s` is its subject itself.</summary>
    public static string Set(string subject, string @object, string of)
    {
        var marks = LinkMarks.Of("s", of);
        return $"l.outPlace = {Unmarked(subject, of)} + {marks}, l.inPlace = {Unmarked(@object, of)} + {marks}, l.marks = {marks}, l.apart = {LinkApart.Of(of)}";
    }

    /// <summary>The place, without its marks, of the link of the claim at hand as `of` at the end of that key: no other link's begins so.</summary>
    public static string Unmarked(string key, string of) => $"{Range($"{of}.predicate", key)} + '/' + {of}.id + {Behind}";

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
        return $"{place} > {range} + '/'{(above is null ? "" : $" + {above} + {Above}")} AND {place} < {range} + {(below is null ? "'0'" : $"'/' + {below}")}";
    }

    /// <summary>The id of the claim whose link stands there.</summary>
    public static string Id(string place)
    {
        var length = place.IndexOf('/') + 1;
        var key = place.IndexOf('/', length) + 1;
        var id = key + int.Parse(place.AsSpan(length, key - 1 - length), CultureInfo.InvariantCulture) + 1;
        return Sortable.Original(place[id..^(LinkMarks.Count + 1)]);
    }

    /// <summary>What a place says of its claim: <see cref="Fields.Names"/>.</summary>
    public static Claim Claim(string place)
    {
        var marks = place[^LinkMarks.Count..];
        return new()
        {
            Id = Id(place), Predicate = place[..place.IndexOf('/')], Basis = LinkMarks.Value(marks, "basis"), Confidence = LinkMarks.Value(marks, "confidence"), Status = LinkMarks.Value(marks, "status"),
            Subject = "", Object = "", Source = "", Coder = "", Date = "",
        };
    }

    private static string Range(string predicate, string key) => $"{predicate} + '/' + size({key}) + '/' + {key}";
}
