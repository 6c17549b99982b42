using FrameworkGraph.Store;

namespace FrameworkGraph.Workspace;

/// <summary>Which documents of programmes, in ordinal order of their ids.</summary>
/// <param name="Id">Only this one; null: all.</param>
/// <param name="Teams">Only of these teams; null: of any whose document the viewer may see.</param>
public sealed record ProgrammeQuery(string? Id, IReadOnlyList<string>? Teams, Page Page, bool Count = false);
