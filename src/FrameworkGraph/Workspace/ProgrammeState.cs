namespace FrameworkGraph.Workspace;

public enum ProgrammeState
{
    /// <summary>Visible to its team alone.</summary>
    Draft,

    /// <summary>Visible to everybody, with what it says of itself.</summary>
    Published,
}
