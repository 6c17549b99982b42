using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FrameworkGraph.Server.Access;

/// <summary>
/// What a page of ours may load and whom it may speak to, for the browser to hold it to: this server and, where the page signs people in, their
/// issuer. A script that got in by a fault could so carry no token elsewhere.
/// </summary>
internal static class PagePolicy
{
    /// <summary>How long a page waits to learn the addresses of an issuer that does not answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void Use(WebApplication app, AccessOptions access)
    {
        var signsIn = access is { Mode: AccessMode.Oidc, ClientId: not null };
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (Http.MediaTypes.WantsPage(context.Request))
            {
                var issuer = signsIn ? " " + string.Join(' ', await IssuerAsync(context, access.Authority!)) : "";
                // Styles are set in place by the pictures, the graph and GraphiQL.
                headers.ContentSecurityPolicy = $"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'{issuer}; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
                headers["Referrer-Policy"] = "no-referrer";
            }

            await next(context);
        });
    }

    /// <summary>The origins that the page asks for tokens: some issuers give them out at another than their own.</summary>
    private static async Task<IEnumerable<string>> IssuerAsync(HttpContext context, string authority)
    {
        var bearer = context.RequestServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        OpenIdConnectConfiguration? known = null;
        try
        {
            known = await bearer.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted).WaitAsync(Patience, context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidOperationException or TimeoutException or IOException)
        {
            // Then nobody can sign in now, but everybody can read.
        }

        return new[] { authority, known?.TokenEndpoint, known?.RevocationEndpoint }
            .Select(address => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetLeftPart(UriPartial.Authority) : null).OfType<string>().Distinct();
    }
}
