namespace FrameworkGraph.Store;

/// <summary>At which state of the data an answer was read.</summary>
/// <param name="Release">The content hash of the curated evidence; empty before the first import.</param>
/// <param name="Evidence">Goes up whenever a curator decides.</param>
/// <param name="Workspace">Goes up whenever somebody saves their own programme.</param>
public sealed record Revisions(string Release, long Evidence, long Workspace);
