namespace FrameworkGraph.Workspace;

/// <summary>What kind of thing is wrong with a change, for the one who asked for it.</summary>
public enum UserErrorCode
{
    /// <summary>A field has a value that it cannot have.</summary>
    BadArgument,

    /// <summary>It is not there, or the actor may not see it; the two cannot be told apart.</summary>
    NotFound,

    /// <summary>Somebody changed it meanwhile, or later work depends on it.</summary>
    Conflict,
}
