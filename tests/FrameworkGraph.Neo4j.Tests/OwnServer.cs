using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>A Neo4j that a test may kill, by the `start` and `stop` programs in the folder that NEO4J_TOOLS names.</summary>
internal sealed class OwnServer : IAsyncDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("neo4j").FullName;
    private readonly string _tools;
    private readonly int _http = FreePort();
    private readonly int _bolt = FreePort();

    private OwnServer(string tools) => _tools = tools;

    public Neo4jOptions Options => new() { Address = new Uri($"http://127.0.0.1:{_http}"), User = "neo4j", Password = "framework-graph", ImportLease = TimeSpan.FromSeconds(2) };

    public static async Task<OwnServer> StartNewAsync()
    {
        if (Environment.GetEnvironmentVariable("NEO4J_TOOLS") is not { Length: > 0 } tools)
        {
            const string reason = "No Neo4j to kill: set NEO4J_TOOLS to a folder with the programs start and stop.";
            Assert.Skip(reason);
            throw new InvalidOperationException(reason);
        }

        var server = new OwnServer(tools);
        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => RunAsync("start", "--home", _home, "--http", $"{_http}", "--bolt", $"{_bolt}", "--heap", "512m");

    public Task KillAsync() => RunAsync("stop", "--home", _home, "--kill");

    public Task StopAsync() => RunAsync("stop", "--home", _home);

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(_home, "run", "pid")))
        {
            await KillAsync();
        }

        Directory.Delete(_home, recursive: true);
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        // The server keeps the streams of `start` open; so nobody reads them to their end.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "\"$0\" \"$@\" > /dev/null 2>&1", Path.Combine(_tools, program), .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
