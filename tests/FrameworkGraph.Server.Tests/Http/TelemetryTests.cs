using FrameworkGraph.Server.Tests.Fuzz;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>The standard variables of OpenTelemetry switch on what goes to a collector, and nothing personal goes there.</summary>
[Collection(Alone.Name)]
public sealed class TelemetryTests
{
    private const string Asked = "query Quiet($text: String!) { search(text: $text, first: 1) { totalCount } }";

    [Fact]
    public async Task Requests_operations_and_calls_of_the_store_are_sent_without_what_was_asked()
    {
        await using var collector = await Collector.StartAsync();
        await AskAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}");

        var (traces, metrics) = (collector.Received["/v1/traces"], collector.Received["/v1/metrics"]);
        Assert.All(["Microsoft.AspNetCore", "query Quiet", "graphql.operation.name", "FrameworkGraph.Store", "VALIDATION_FAILED"], text => Assert.Contains(text, traces, StringComparison.Ordinal));
        Assert.All(["http.server.request.duration", "frameworkgraph.graphql.operation.duration", "frameworkgraph.store.call.duration", "VALIDATION_FAILED"], text => Assert.Contains(text, metrics, StringComparison.Ordinal));
        Assert.DoesNotContain("Quiet", metrics, StringComparison.Ordinal);
        Assert.All(["search(", "ada-personal", "secret-token"], text => Assert.DoesNotContain(text, traces + metrics, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_signal_has_a_switch_and_an_address_of_its_own()
    {
        await using var collector = await Collector.StartAsync();
        await AskAsync($"--OTEL_EXPORTER_OTLP_TRACES_ENDPOINT={collector.Address}/only/traces");
        Assert.Equal(["/only/traces"], collector.Received.Keys);
        await AskAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_TRACES_EXPORTER=none");
        Assert.Equal(["/only/traces", "/v1/metrics"], collector.Received.Keys.Order());
    }

    [Fact]
    public async Task Nothing_is_sent_where_the_SDK_is_disabled()
    {
        await using var collector = await Collector.StartAsync();
        await AskAsync($"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_SDK_DISABLED=true");
        Assert.Empty(collector.Received);
    }

    /// <summary>Asks a server of its own one good and one bad question, and stops it, by which it sends what it has.</summary>
    private static async Task AskAsync(params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-").FullName;
        await using (var own = SqliteGraphStore.Open(Path.Combine(folder, "test.db")))
        {
            await own.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, RealSeed.Content.Release, TestContext.Current.CancellationToken);
            var (site, address) = await SiteFixture.StartAsync(own, [.. settings, "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"]);
            await using var served = site;
            using var client = new GraphQlClient(address);
            client.Http.DefaultRequestHeaders.Authorization = new("Bearer", "secret-token");
            await client.AskAsync(Asked, new { text = "ada-personal" });
            await client.SendAsync(new { query = "query Quiet { nothing }" });
            await site.StopAsync(TestContext.Current.CancellationToken);
        }

        Directory.Delete(folder, recursive: true);
    }
}
