namespace FrameworkGraph.Neo4j;

/// <summary>
/// Patterns of what an index finds, which say so outright. Planned over a database that is empty or has just been filled, Neo4j would go through all of a label for each
/// value, and may keep such a plan.
/// </summary>
internal static class Indexed
{
    /// <summary>A node or claim that is found by its key.</summary>
    public static string Item(string x) => Of(x, "Item", "key");

    /// <summary>What is found by a property that has an index on this label.</summary>
    public static string Of(string x, string label, string property) => $"({x}:{label}) {Seek(x, label, property)}";

    /// <summary>Behind a pattern of several parts: by what index one of them is found.</summary>
    public static string Seek(string x, string label, string property) => $"USING INDEX SEEK {x}:{label}({property})";

    /// <summary>An id as it stands in an index of keys, in every slot that is served.</summary>
    public static string Keyed(string key, string id) => $"{key} IN [slot IN scopes | slot + '/' + {id}]";
}
