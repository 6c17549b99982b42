using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using FrameworkGraph.Server.GraphQl;

namespace FrameworkGraph.Server.Http;

/// <summary>How many GraphQL requests one client may send: a bucket for each address. Off where nothing is configured.</summary>
public static class Throttle
{
    /// <summary>Names the configuration value: requests a second for each client; 0 or absent: no bound.</summary>
    public const string Setting = "FRAMEWORKGRAPH_REQUESTS_PER_SECOND";

    /// <summary>How many seconds' worth of requests a client may send at once after a pause.</summary>
    private const int Burst = 4;

    private const int Most = 1_000_000;

    public static bool AddTo(IServiceCollection services, IConfiguration configuration)
    {
        var rate = configuration[Setting] is not { Length: > 0 } given ? 0
            : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most ? number
            : throw new ConfigurationException($"{Setting} is '{given}': give the requests a second for each client, {Most} at most, or 0 for no bound.");
        if (rate == 0)
        {
            return false;
        }

        services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context => context.Request.Path.StartsWithSegments("/graphql")
                ? RateLimitPartition.GetTokenBucketLimiter(context.Connection.RemoteIpAddress ?? IPAddress.None, _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = rate * Burst, TokensPerPeriod = rate, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0,
                })
                : RateLimitPartition.GetNoLimiter(IPAddress.None));
            options.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return new(Refusal.WriteAsync(rejected.HttpContext, StatusCodes.Status429TooManyRequests, ErrorCodes.TooManyRequests, "Too many requests; wait as many seconds as Retry-After says."));
            };
        });
        return true;
    }
}
