using FrameworkGraph.Store;

namespace FrameworkGraph.Workspace;

/// <summary>A page of history and the state it was read at.</summary>
/// <param name="Newest">The number of the last event of all, whoever may see it; 0 before anything has happened.</param>
public sealed record HistoryPage(IReadOnlyList<HistoryEvent> Events, bool HasNextPage, bool HasPreviousPage, int? TotalCount, long Newest, Revisions Revisions);
