using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Xunit;
using SystemProcess = System.Diagnostics.Process;

namespace FrameworkGraph.Process.Tests;

/// <summary>A Neo4j for the commands: the one that the environment names, or one of a test's own that it may stop.</summary>
internal sealed class Neo4jServer : IAsyncDisposable
{
    private readonly string? _tools;
    private readonly string? _home;
    private readonly int _port;

    private Neo4jServer(string address, string user, string password, string? tools = null, string? home = null, int port = 0)
    {
        (_tools, _home, _port) = (tools, home, port);
        Environment = new() { ["Store"] = "neo4j", ["NEO4J_URI"] = address, ["NEO4J_USER"] = user, ["NEO4J_PASSWORD"] = password, ["NEO4J_DATABASE"] = null, ["NEO4J_TOKEN"] = null };
    }

    /// <summary>What makes the program use it.</summary>
    public Dictionary<string, string?> Environment { get; }

    /// <summary>The server that NEO4J_URI names, emptied. Without one the test is skipped, or fails where REQUIRE_NEO4J=1 asks for one.</summary>
    public static async Task<Neo4jServer> SharedAsync()
    {
        var address = Variable("NEO4J_URI");
        const string reason = "No Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to the address, user and password of one for tests.";
        Assert.False(address is null && Variable("REQUIRE_NEO4J") == "1", reason);
        Assert.SkipWhen(address is null, reason);
        var server = new Neo4jServer(address!, Variable("NEO4J_USER") ?? "neo4j", Variable("NEO4J_PASSWORD") ?? "");
        await server.RunAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS");
        return server;
    }

    /// <summary>A new server by the programs `start` and `stop` in the folder that NEO4J_TOOLS names.</summary>
    public static async Task<Neo4jServer> OwnAsync(string home)
    {
        var tools = Variable("NEO4J_TOOLS");
        Assert.SkipWhen(tools is null, "No Neo4j to stop: set NEO4J_TOOLS to a folder with the programs start and stop.");
        var port = FreePort();
        var server = new Neo4jServer($"http://127.0.0.1:{port}", "neo4j", "framework-graph", tools, home, port);
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => ToolAsync("start", "--home", _home!, "--http", $"{_port}", "--bolt", $"{FreePort()}");

    public Task StopAsync() => ToolAsync("stop", "--home", _home!);

    public async ValueTask DisposeAsync()
    {
        if (_home is not null && File.Exists(Path.Combine(_home, "run", "pid")))
        {
            await ToolAsync("stop", "--home", _home, "--kill");
        }
    }

    private async Task RunAsync(string statement)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        var who = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Environment["NEO4J_USER"]}:{Environment["NEO4J_PASSWORD"]}"));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", who);
        using var response = await http.PostAsJsonAsync($"{Environment["NEO4J_URI"]}/db/neo4j/query/v2", new { statement });
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task ToolAsync(string program, params string[] arguments)
    {
        // The server keeps the streams of `start` open; so nobody reads them to their end.
        using var process = SystemProcess.Start(new ProcessStartInfo("sh", ["-c", "\"$0\" \"$@\" > /dev/null 2>&1", Path.Combine(_tools!, program), .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
