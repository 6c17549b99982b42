using System.Net;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Server.Http;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>How many requests one client may send, and who counts as one.</summary>
public sealed class ThrottleTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("throttle-").FullName;
    private SqliteGraphStore? _store;

    public ValueTask InitializeAsync()
    {
        _store = SqliteGraphStore.Open(Path.Combine(_folder, "test.db"));
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _store!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Client_that_asks_too_often_is_told_how_long_to_wait()
    {
        var (site, address) = await SiteFixture.StartAsync(_store!, new AccessOptions(AccessMode.Public), $"--{Throttle.Setting}=1");
        await using var served = site;
        using var http = new HttpClient { BaseAddress = address };
        using var refused = await UntilRefusedAsync(http);

        Assert.True(refused.Headers.RetryAfter?.Delta is { TotalSeconds: >= 1 and < 60 });
        Assert.True(refused.Headers.CacheControl?.NoStore);
        Assert.Contains("\"code\":\"TOO_MANY_REQUESTS\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var health = await http.GetAsync("/health/live", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Page_of_another_origin_may_read_that_it_asks_too_often()
    {
        const string Origin = "https://example.org";
        var (site, address) = await SiteFixture.StartAsync(_store!, new AccessOptions(AccessMode.Public) { Origins = [Origin] }, $"--{Throttle.Setting}=1");
        await using var served = site;
        using var http = new HttpClient { BaseAddress = address, DefaultRequestHeaders = { { "Origin", Origin }, { "Accept", MediaTypes.Response } } };
        using var refused = await UntilRefusedAsync(http);
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql") { Headers = { { "Access-Control-Request-Method", "POST" } } };
        using var allowed = await http.SendAsync(preflight, TestContext.Current.CancellationToken);

        Assert.Equal([Origin], refused.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("retry-after", Assert.Single(refused.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(MediaTypes.Response, refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal([Origin], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.TooManyRequests)]
    public async Task Behind_a_proxy_that_is_believed_every_address_has_a_bound_of_its_own(bool believed, HttpStatusCode ofAnother)
    {
        var (site, address) = await SiteFixture.StartAsync(_store!, new AccessOptions(AccessMode.Public), $"--{Throttle.Setting}=1", $"--FORWARDEDHEADERS_ENABLED={believed}");
        await using var served = site;
        using var http = new HttpClient { BaseAddress = address };
        using var refused = await UntilRefusedAsync(http);
        using var request = Request("192.0.2.2");
        using var other = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(ofAnother, other.StatusCode);
    }

    [Theory]
    [InlineData(Throttle.Setting, "x")]
    [InlineData(Throttle.Setting, "-1")]
    [InlineData("FRAMEWORKGRAPH_KEEP_MB", "x")]
    public async Task Setting_that_makes_no_sense_is_told_at_the_start(string name, string value) =>
        Assert.Contains(name, (await Assert.ThrowsAsync<ConfigurationException>(() => SiteFixture.StartAsync(_store!, $"--{name}={value}"))).Message, StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> UntilRefusedAsync(HttpClient http)
    {
        for (var i = 0; i < 100; i++)
        {
            using var request = Request("192.0.2.1");
            var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return response;
            }

            response.Dispose();
        }

        throw new InvalidOperationException("A hundred requests in a row were all answered.");
    }

    private static HttpRequestMessage Request(string client) => new(HttpMethod.Get, "/graphql?query=%7B__typename%7D") { Headers = { { "X-Forwarded-For", client } } };
}
