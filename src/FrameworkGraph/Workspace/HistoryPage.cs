using FrameworkGraph.Store;

namespace FrameworkGraph.Workspace;

/// <summary>A page of history and the state it was read at.</summary>
public sealed record HistoryPage(IReadOnlyList<HistoryEvent> Events, bool HasNextPage, bool HasPreviousPage, int? TotalCount, Revisions Revisions);
