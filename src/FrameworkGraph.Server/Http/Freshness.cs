using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>Which state the data are in, and the entity tag of answers: the revisions of the data and the build of the program.</summary>
public sealed class Freshness(GraphStore store, TimeProvider time)
{
    private static readonly string Build = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];
    private volatile Seen? _seen;

    private sealed record Seen(Revisions Revisions, long At);

    /// <summary>The revisions now; where a store asks for it, those of a moment ago (<see cref="GraphStore.RevisionsHold"/>).</summary>
    public async ValueTask<Revisions> RevisionsAsync(CancellationToken cancellation)
    {
        if (store.RevisionsHold > TimeSpan.Zero && _seen is { } seen && time.GetElapsedTime(seen.At) < store.RevisionsHold)
        {
            return seen.Revisions;
        }

        var at = time.GetTimestamp();
        var revisions = await store.RevisionsAsync(cancellation);
        _seen = new(revisions, at);
        return revisions;
    }

    /// <summary>Somebody wrote here: what was seen before is no longer so.</summary>
    public void Forget() => _seen = null;

    public static string Tag(Revisions revisions) => $"W/\"{revisions.Release}-{revisions.Evidence}-{revisions.Workspace}-{Build}\"";

    /// <summary>
    /// Whether an answer may hold what not everybody may see: any to an account; of a local server, once its user has saved something.
    /// </summary>
    public static bool IsPrivate(Caller caller, Revisions revisions) => !MayBePublic(caller) || (caller.Mode == AccessMode.Local && revisions.Workspace > 0);

    /// <summary>Whether a caller may be given answers that others were given.</summary>
    public static bool MayBePublic(Caller caller) => caller.Mode == AccessMode.Local || caller.Person is null;

    /// <summary>Whether the client already has the answer under this tag.</summary>
    public static bool IsFresh(HttpRequest request, string tag) => request.Headers.IfNoneMatch.Any(t => t is not null && t.Split(',').Any(part => part.Trim() == tag));
}
