namespace FrameworkGraph.Workspace;

/// <summary>What was done. Stored by name: names are never changed.</summary>
public enum Deed
{
    ProgrammeSaved,
    ProgrammePublished,
    ProgrammeUnpublished,
    ProgrammeDeleted,
    ClaimProposed,
    ClaimDecided,
    Undone,
}
