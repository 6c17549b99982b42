namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>A page of a list that is not of the graph: of history, or of documents.</summary>
internal sealed record OwnList<T>(IReadOnlyList<T> Items, bool HasNextPage, bool HasPreviousPage, int? TotalCount);
