namespace FrameworkGraph.Workspace;

/// <summary>A programme with its assessment: one document, private to its team until published.</summary>
/// <param name="Version">Goes up by one with every change, from 1.</param>
/// <param name="Created">When it was first saved, UTC.</param>
/// <param name="Changed">When it was last changed, UTC.</param>
public sealed record ProgrammeDocument(
    string Id, string Team, int Version, ProgrammeState State, ProgrammeContent Content, DateTimeOffset Created, DateTimeOffset Changed)
{
    /// <summary>Who may see it: empty for everybody, else its team.</summary>
    public string Audience => State == ProgrammeState.Published ? "" : Team;
}
