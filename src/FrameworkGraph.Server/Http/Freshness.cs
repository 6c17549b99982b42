using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>The entity tag of answers: the revisions of the data and the build of the program.</summary>
public sealed class Freshness(GraphStore store)
{
    private static readonly string Build = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];

    public async Task<string> TagAsync(CancellationToken cancellation) => Tag(await store.RevisionsAsync(cancellation));

    public static string Tag(Revisions revisions) => $"W/\"{revisions.Release}-{revisions.Evidence}-{revisions.Workspace}-{Build}\"";

    /// <summary>
    /// Whether an answer may hold what not everybody may see: any to an account; of a local server, once its user has saved something.
    /// </summary>
    public static bool IsPrivate(Caller caller, Revisions revisions) => caller.Mode == AccessMode.Local ? revisions.Workspace > 0 : caller.Person is not null;

    public async Task<bool> IsFreshAsync(HttpRequest request, Caller caller, CancellationToken cancellation)
    {
        var revisions = await store.RevisionsAsync(cancellation);
        return !IsPrivate(caller, revisions) && IsFresh(request, Tag(revisions));
    }

    /// <summary>Whether the client already has the answer under this tag.</summary>
    public static bool IsFresh(HttpRequest request, string tag) => request.Headers.IfNoneMatch.Any(t => t is not null && t.Split(',').Any(part => part.Trim() == tag));
}
