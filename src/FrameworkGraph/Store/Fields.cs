namespace FrameworkGraph.Store;

/// <summary>What is read of each row. Less is faster.</summary>
[Flags]
public enum Fields
{
    /// <summary>Ids, labels and what can be filtered by.</summary>
    Facets = 0,

    /// <summary>The details of nodes too.</summary>
    NodeDetails = 1,

    /// <summary>The details of claims too.</summary>
    ClaimDetails = 2,

    /// <summary>Of what a search found, where the words stand too; that needs the details of nodes.</summary>
    Matches = 4 | NodeDetails,

    /// <summary>Everything that is kept.</summary>
    All = NodeDetails | ClaimDetails,
}
