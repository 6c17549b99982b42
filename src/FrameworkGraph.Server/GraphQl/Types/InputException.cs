using FrameworkGraph.Workspace;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>An input makes no change of it; what is wrong comes back as data.</summary>
internal sealed class InputException(UserError error) : Exception(error.Message)
{
    public UserError Error { get; } = error;
}
