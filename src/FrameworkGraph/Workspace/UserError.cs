namespace FrameworkGraph.Workspace;

/// <summary>Why a change was not made.</summary>
/// <param name="Field">Which field of the input, as a path with dots; empty for the whole.</param>
public sealed record UserError(string Field, string Message, UserErrorCode Code = UserErrorCode.BadArgument);
