namespace FrameworkGraph.Server.Access;

/// <summary>Tells the page how people sign in here, which nobody needs an account to know.</summary>
internal static class SignIn
{
    public static void Map(WebApplication app, AccessOptions access)
    {
        var told = new
        {
            Mode = access.Mode.ToString().ToLowerInvariant(),
            Anonymous = access.Mode != AccessMode.Oidc || access.Anonymous,
            SignIn = access is { Mode: AccessMode.Oidc, ClientId: not null } ? new { access.Authority, access.ClientId, access.Scopes, access.Parameters } : null,
        };
        app.MapGet("/access.json", (HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Json(told);
        });
    }
}
