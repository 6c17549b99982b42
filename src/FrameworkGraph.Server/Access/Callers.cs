using System.Security.Claims;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.Http;
using FrameworkGraph.Workspace;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace FrameworkGraph.Server.Access;

/// <summary>Tells who sends a request.</summary>
public sealed class Callers(AccessOptions options)
{
    /// <exception cref="BadRequestException">The token is not valid, or there is none where one is needed.</exception>
    public async Task<Caller> OfAsync(HttpContext context)
    {
        switch (options.Mode)
        {
            case AccessMode.Local:
                return Caller.Local;
            case AccessMode.Public:
                return Caller.Anybody(AccessMode.Public);
        }

        if (context.Request.Headers.Authorization.Count == 0)
        {
            return options.Anonymous ? Caller.Anybody(AccessMode.Oidc) : throw Refused("This server is read with an account: send a bearer token of its issuer.");
        }

        var result = await context.AuthenticateAsync();
        if (result.Failure is not null)
        {
            await RequireIssuerAsync(context);
        }

        return result is { Succeeded: true, Principal: { } principal } ? Read(principal) : throw Refused("The token is not valid here: it is damaged, expired or meant for somebody else. Get a new one.");
    }

    /// <summary>A token that cannot be checked is not the fault of who sends it. What the issuer said once is kept.</summary>
    private static async Task RequireIssuerAsync(HttpContext context)
    {
        var bearer = context.RequestServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme);
        try
        {
            await bearer.ConfigurationManager!.GetConfigurationAsync(context.RequestAborted);
        }
        catch (InvalidOperationException e)
        {
            throw new BadRequestException("The issuer of accounts cannot be reached at the moment; try again later.", StatusCodes.Status503ServiceUnavailable, ErrorCodes.Unavailable, e);
        }
    }

    private Caller Read(ClaimsPrincipal principal)
    {
        var subject = principal.FindFirst("sub")?.Value ?? throw Refused("The token says nothing of whose it is.");
        var roles = principal.FindAll(options.RolesClaim).SelectMany(c => c.Value.Split(' ')).Where(r => r.Length > 0).Select(r => Enum.TryParse<Role>(r, ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsDigit(r[0]) ? role : (Role?)null);
        return new(
            AccessMode.Oidc, new Person(principal.FindFirst("iss")?.Value ?? options.Authority!, subject, principal.FindFirst("name")?.Value, principal.FindFirst("email")?.Value),
            [.. roles.OfType<Role>().Distinct()],
            // A team without a name would be everybody.
            [.. principal.FindAll(options.TeamClaim).Select(c => c.Value.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    private static BadRequestException Refused(string message) => new(message, StatusCodes.Status401Unauthorized, ErrorCodes.Unauthenticated);
}
