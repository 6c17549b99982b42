namespace FrameworkGraph.Workspace;

/// <summary>What somebody may do beside reading what everybody may.</summary>
public enum Role
{
    /// <summary>Reads the private work of their teams.</summary>
    Reader,

    /// <summary>Writes programmes of their teams and proposes claims.</summary>
    Editor,

    /// <summary>Decides on claims.</summary>
    Curator,
}
