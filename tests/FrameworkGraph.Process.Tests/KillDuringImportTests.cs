using System.Diagnostics;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>An import is killed while a server serves the same database.</summary>
public sealed class KillDuringImportTests : ProcessTest
{
    [Fact]
    public async Task Import_killed_at_any_moment_leaves_the_old_data_served_and_completes_when_it_is_repeated()
    {
        var file = At("large.jsonld");
        AssertDone(await RunAsync("generate", "--claims", "10000", "--data", At("large")));
        AssertDone(await RunAsync("export", "jsonld", file, "--data", At("large")));
        await using var server = Serve();
        using var client = new Client(await server.ReadyAsync());
        var old = await SeenAsync(client);

        var watch = Stopwatch.StartNew();
        AssertDone(await RunAsync("import", "jsonld", file, "--data", At("elsewhere")));
        var whole = watch.Elapsed;
        var kills = Long ? 40 : 4;
        for (var kill = 0; kill < kills; kill++)
        {
            await using var import = RunningProgram.Start("import", "jsonld", file, "--data", Data);
            var end = watch.Elapsed + (whole * (0.25 + (0.65 * kill / kills)));
            while (watch.Elapsed < end && !import.HasEnded)
            {
                Assert.Equal(old, await SeenAsync(client));
                await Task.Delay(20, Cancellation);
            }

            Assert.False(import.HasEnded, "The import was over before it could be killed.");
            await import.KillAsync();
            Assert.Equal(old, await SeenAsync(client));
            Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
        }

        AssertDone(await RunAsync("import", "jsonld", file, "--data", Data));
        var large = await SeenAsync(client);
        Assert.Equal((true, 10_000), (large.Release != old.Release, large.Claims));
        Assert.Empty(Directory.GetDirectories(Path.Combine(Data, "evidence"), ".staging*"));

        AssertDone(await RunAsync("import", "jsonld", file, "--data", Data));
        Assert.Equal(large, await SeenAsync(client));
        await server.KillAsync();
        await using var again = RunningProgram.Start("--urls", Anywhere, "--data", Data);
        using var later = new Client(await again.ReadyAsync());
        Assert.Equal(large, await SeenAsync(later));
    }

    private static async Task<(string Release, int Claims)> SeenAsync(Client client)
    {
        var data = (await client.AskAsync("{ release { hash } claims(first: 1, filter: { status: [ACCEPTED, CANDIDATE, DISPUTED, REJECTED] }) { totalCount } }")).GetProperty("data");
        return (data.GetProperty("release").GetProperty("hash").GetString()!, data.GetProperty("claims").GetProperty("totalCount").GetInt32());
    }
}
