using System.Net;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;

namespace FrameworkGraph.Server.Access;

/// <summary>Puts access into the web application, as ASP.NET has it.</summary>
internal static class AccessSetup
{
    /// <summary>How far the clocks of issuer and server may lie apart.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>Headers of a request that a proxy passed on; X-Original-For is what ASP.NET makes of X-Forwarded-For.</summary>
    private static readonly string[] Passed = ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP"];

    public static void AddTo(IServiceCollection services, AccessOptions access)
    {
        services.AddSingleton(access);
        services.AddSingleton<Callers>();
        if (access.Origins.Count > 0)
        {
            services.AddCors(cors => cors.AddDefaultPolicy(policy =>
                policy.WithOrigins([.. access.Origins]).WithMethods("GET", "POST").WithHeaders("authorization", "content-type", "accept", "if-none-match").WithExposedHeaders("etag", "retry-after")));
        }

        if (access.Mode == AccessMode.Oidc)
        {
            services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
            {
                bearer.Authority = access.Authority;
                bearer.Audience = access.Audience;
                bearer.RequireHttpsMetadata = !AccessOptions.IsLoopback(new Uri(access.Authority!).Host);
                bearer.MapInboundClaims = false;
                bearer.TokenValidationParameters.ClockSkew = Skew;
            });
        }
    }

    public static void Use(WebApplication app, AccessOptions access)
    {
        if (access.Mode == AccessMode.Local)
        {
            app.Use(OnlyFromHere);
        }

        if (access.Origins.Count > 0)
        {
            app.UseCors();
        }
    }

    /// <summary>
    /// A page of elsewhere can point a name of its own at loopback; only names of loopback are answered. A reverse proxy comes from loopback and may
    /// name it too, so what says that it was passed on is not answered either.
    /// </summary>
    private static Task OnlyFromHere(HttpContext context, RequestDelegate next)
    {
        if (AccessOptions.IsLoopback(context.Request.Host.Host) && !Array.Exists(Passed, context.Request.Headers.ContainsKey)
            && (context.Connection.LocalIpAddress is not { } address || IPAddress.IsLoopback(address)))
        {
            return next(context);
        }

        return Refusal.WriteAsync(context, StatusCodes.Status421MisdirectedRequest, ErrorCodes.Forbidden, "This server runs in mode local and answers at http://localhost only, without a proxy between.");
    }
}
