using FrameworkGraph.Store;

namespace FrameworkGraph.Workspace;

/// <summary>Which part of history.</summary>
/// <param name="Subject">Only of this programme or claim; null: of everything.</param>
/// <param name="Since">Only events after this number, for whoever keeps a copy up to date; null: all.</param>
/// <param name="NewestFirst">The order; else as it happened. Cursors carry the number of an event as <see cref="OrderField.Number"/>.</param>
public sealed record HistoryQuery(string? Subject, long? Since, bool NewestFirst, Page Page, bool Count = false);
