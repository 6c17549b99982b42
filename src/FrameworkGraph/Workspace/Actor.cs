using FrameworkGraph.Store;

namespace FrameworkGraph.Workspace;

/// <summary>Who acts.</summary>
/// <param name="Id">An opaque id; name and address of the person are kept apart from it and can be erased.</param>
/// <param name="Teams">The teams whose private work the actor may see and, as an editor, change.</param>
public sealed record Actor(string Id, IReadOnlyList<Role> Roles, IReadOnlyList<string> Teams)
{
    public Viewer Viewer => new(Teams);

    public bool Is(Role role) => Roles.Contains(role);

    public bool IsIn(string team) => Teams.Contains(team, StringComparer.Ordinal);
}
