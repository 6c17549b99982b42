using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>The entity tag of answers: the revisions of the data and the build of the program.</summary>
public sealed class Freshness(GraphStore store)
{
    private static readonly string Build = typeof(Freshness).Assembly.ManifestModule.ModuleVersionId.ToString("n")[..8];

    public async Task<string> TagAsync(CancellationToken cancellation) => Tag(await store.RevisionsAsync(cancellation));

    public static string Tag(Revisions revisions) => $"W/\"{revisions.Release}-{revisions.Evidence}-{revisions.Workspace}-{Build}\"";

    /// <summary>Whether the client already has the answer under this tag.</summary>
    public static bool IsFresh(HttpRequest request, string tag) => request.Headers.IfNoneMatch.Any(t => t is not null && t.Split(',').Any(part => part.Trim() == tag));
}
