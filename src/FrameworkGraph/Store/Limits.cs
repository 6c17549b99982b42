namespace FrameworkGraph.Store;

/// <summary>The bounds that every store holds to.</summary>
public static class Limits
{
    /// <summary>Rows of a list when no other number is asked for.</summary>
    public const int PageSize = 50;

    /// <summary>Rows of one list at most.</summary>
    public const int MaxPageSize = 1_000;

    /// <summary>Ids in one batch, or values in one list of a filter, at most.</summary>
    public const int MaxIds = 10_000;

    /// <summary>Links in one filter at most.</summary>
    public const int MaxLinks = 20;

    /// <summary>Steps below each other at most.</summary>
    public const int MaxDepth = 12;

    /// <summary>Claims in a chain at most.</summary>
    public const int MaxPathLength = 6;

    /// <summary>Chains of one answer at most.</summary>
    public const int MaxPaths = 100;

    /// <summary>Claims that are looked at for chains that are not the shortest, from both ends together, at most.</summary>
    public const int MaxPathClaims = 50_000;

    /// <summary>Steps that are tried for such chains at most.</summary>
    public const int MaxPathSteps = 1_000_000;

    /// <summary>Selections of one call at most, and steps of one level of it.</summary>
    public const int MaxLists = 120;

    /// <summary>Characters of a text searched for at most.</summary>
    public const int MaxSearchText = 200;
}
