namespace FrameworkGraph.Workspace;

/// <summary>A page of programmes' documents.</summary>
public sealed record ProgrammePage(IReadOnlyList<ProgrammeDocument> Programmes, bool HasNextPage, bool HasPreviousPage, int? TotalCount);
