using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>Which state the data are in, and the entity tag of answers: the revisions of the data and the build of the program.</summary>
public sealed class Freshness(GraphStore store)
{
    private static readonly string Build = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];

    public Task<Revisions> RevisionsAsync(CancellationToken cancellation) => store.RevisionsAsync(cancellation);

    public static string Tag(Revisions revisions) => $"W/\"{revisions.Release}-{revisions.Evidence}-{revisions.Workspace}-{Build}\"";

    /// <summary>
    /// Whether an answer may hold what not everybody may see: any to an account; of a local server, once its user has saved something.
    /// </summary>
    public static bool IsPrivate(Caller caller, Revisions revisions) => !MayBePublic(caller) || (caller.Mode == AccessMode.Local && revisions.Workspace > 0);

    /// <summary>Whether a caller may be given answers that others were given.</summary>
    public static bool MayBePublic(Caller caller) => caller.Mode == AccessMode.Local || caller.Person is null;

    /// <summary>Whether the client already has the answer under this tag, or says that any will do; a proxy may have made a strong tag of it.</summary>
    public static bool IsFresh(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.Any(tags => tags is not null && tags.Split(',').Any(part => part.Trim() is var one && (one == tag || one == tag[2..] || one == "*")));
}
