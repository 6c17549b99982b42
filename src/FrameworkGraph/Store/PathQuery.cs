namespace FrameworkGraph.Store;

/// <summary>Asks for chains of claims between two nodes, in either direction of each claim.</summary>
/// <param name="MaxLength">Claims in a chain at most, 1 to <see cref="Limits.MaxPathLength"/>.</param>
/// <param name="Size">Chains at most; shorter ones first, those of one length in ordinal order of their claims' ids.</param>
/// <param name="Claims">Which claims a chain may go over.</param>
/// <param name="All">Every chain that meets nothing twice; else only the shortest, all of one length.</param>
public sealed record PathQuery(string From, string To, int MaxLength, int Size, ClaimFilter Claims, bool All = false);
