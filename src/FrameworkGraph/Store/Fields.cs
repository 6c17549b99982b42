namespace FrameworkGraph.Store;

/// <summary>What is read of each row. Less is faster.</summary>
[Flags]
public enum Fields
{
    /// <summary>What no node and no claim is without, such as ids, labels and the basis. Anything else may be missing.</summary>
    Names = 0,

    /// <summary>Everything that can be filtered by, and where it stands.</summary>
    Facets = 1,

    /// <summary>The details of nodes.</summary>
    NodeDetails = 2,

    /// <summary>The details of claims.</summary>
    ClaimDetails = 4,

    /// <summary>Everything.</summary>
    All = Facets | NodeDetails | ClaimDetails,
}
