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

    /// <summary>Of what a search found, where the words stand; that needs the details of nodes.</summary>
    Matches = 8 | NodeDetails,

    /// <summary>
    /// The ids at the ends of claims, of their source and coder, and where nodes belong. Where they are not asked for they may be empty:
    /// a store that names them by keys of its own must look each of them up.
    /// </summary>
    Ends = 16,

    /// <summary>Everything that is kept.</summary>
    All = Facets | NodeDetails | ClaimDetails | Ends,
}
