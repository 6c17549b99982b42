namespace FrameworkGraph.Store;

/// <summary>What rows are ordered by. The id breaks every tie. A missing label, number or year is the least of all.</summary>
public enum OrderField
{
    /// <summary>By id, ordinal: of the node in roots and from single ends, of the claim where a hop goes over claims.</summary>
    Id,

    /// <summary>By the label of the node, ordinal.</summary>
    Label,

    /// <summary>By the number of the node in its published order.</summary>
    Number,

    /// <summary>By the year of the node; of a row without a node the year of the source of its claim.</summary>
    Year,

    /// <summary>By how well it matches the words searched for.</summary>
    Rank,
}
