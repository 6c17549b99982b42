namespace FrameworkGraph.Store;

/// <summary>The lists asked for, one for each selection, and the revisions they were read at.</summary>
public sealed record Answer(IReadOnlyList<Connection> Connections, Revisions Revisions);
