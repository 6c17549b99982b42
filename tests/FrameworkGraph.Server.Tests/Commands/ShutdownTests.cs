using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Commands;

/// <summary>A server that is told to stop answers what it has begun and takes nothing new.</summary>
public sealed class ShutdownTests(SiteFixture site) : IDisposable
{
    private const string Body = "{\"query\": \"{ framework(id: \\\"framework.cohen\\\") { label } }\"}";

    /// <summary>Longer than command lines are commonly left to end, and shorter than what the server waits for requests.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    private readonly string _data = Directory.CreateTempSubdirectory("shutdown-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Sigterm_lets_a_request_in_flight_finish_and_refuses_new_ones()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        File.Copy(site.DatabasePath, Path.Combine(_data, "framework-graph.db"));
        int? code = null;
        await ProgramRun.UntilReadyAsync(
            async (page, process) =>
            {
                using var slow = await ConnectAsync(page);
                await slow.SendAsync(Encoding.ASCII.GetBytes(
                    $"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: {Body.Length}\r\n\r\n{Body[..10]}"), Cancellation);
                await AskAsync(page);

                using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
                {
                    await kill.WaitForExitAsync(Cancellation);
                }

                await RefusedAsync(page);
                await Task.Delay(Slow, Cancellation);
                Assert.False(process.HasExited, "The server ended before it had answered.");
                await slow.SendAsync(Encoding.ASCII.GetBytes(Body[10..]), Cancellation);
                var answer = await ReadAsync(slow);
                Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
                Assert.Contains(RealSeed.Node("framework.cohen").Label, answer, StringComparison.Ordinal);

                await process.WaitForExitAsync(Cancellation);
                code = process.ExitCode;
            },
            "--urls", "http://127.0.0.1:0", "--data", _data, "--seed", Repository.Seed);

        Assert.Equal(0, code);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<Socket> ConnectAsync(Uri page)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(page.Host, page.Port, Cancellation);
        return socket;
    }

    /// <summary>A whole request, after which the slow one has certainly been begun.</summary>
    private static async Task AskAsync(Uri page)
    {
        using var client = new GraphQlClient(page);
        await client.AskAsync("{ __typename }");
    }

    /// <summary>Waits until nobody can connect any more.</summary>
    private static async Task RefusedAsync(Uri page)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            try
            {
                using var socket = await ConnectAsync(page);
            }
            catch (SocketException)
            {
                return;
            }

            await Task.Delay(50, Cancellation);
        }

        Assert.Fail("The server still takes connections.");
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4_096]);
        while (await socket.ReceiveAsync(buffer, Cancellation) is > 0 and var read)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
