using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Http;

/// <summary>Whether the process lives, and whether it can answer.</summary>
internal static class Health
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("alive"));
        app.MapGet("/health/ready", async (GraphStore store, ErrorMask mask, CancellationToken cancellation) =>
        {
            if (mask.IsDatabaseDamaged)
            {
                return Results.Text("the database is damaged", statusCode: 503);
            }

            try
            {
                var revisions = await store.RevisionsAsync(cancellation);
                return Results.Text(revisions.Release.Length > 0 ? "ready" : "no evidence loaded", statusCode: revisions.Release.Length > 0 ? 200 : 503);
            }
            catch (StoreException)
            {
                return Results.Text("the database cannot be used", statusCode: 503);
            }
        });
    }
}
