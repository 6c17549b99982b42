using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Server.Access;

/// <summary>Who sends a request.</summary>
/// <param name="Person">Null: nobody in particular.</param>
public sealed record Caller(AccessMode Mode, Person? Person, IReadOnlyList<Role> Roles, IReadOnlyList<string> Teams)
{
    /// <summary>The team of the one user of a local server.</summary>
    public const string LocalTeam = "local";

    /// <summary>The one trusted user of a local server.</summary>
    public static readonly Caller Local = new(AccessMode.Local, new Person("local", "local"), [Role.Reader, Role.Editor, Role.Curator], [LocalTeam]);

    public Viewer Viewer { get; } = Teams.Count == 0 ? Viewer.Anybody : new(Teams);

    public static Caller Anybody(AccessMode mode) => new(mode, null, [], []);

    /// <summary>The caller as one who acts, under an opaque id.</summary>
    public async Task<Actor> ActorAsync(GraphStore store, CancellationToken cancellation) =>
        new(await store.IdentifyAsync(Person ?? throw new InvalidOperationException("Nobody in particular cannot act."), cancellation), Roles, Teams);
}
