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
        var (kills, cut) = (Long ? 40 : 4, 0);
        for (var kill = 0; kill < kills && cut == kill; kill++)
        {
            await using var import = RunningProgram.Start("import", "jsonld", file, "--data", Data);
            var end = watch.Elapsed + (whole * (0.25 + (0.65 * kill / kills)));
            var seen = old;
            while (watch.Elapsed < end && seen == old && !import.HasEnded)
            {
                seen = await SeenAsync(client);
                await Task.Delay(20, Cancellation);
            }

            await import.KillAsync();
            seen = await SeenAsync(client);
            Assert.Equal(["ok"], Query("PRAGMA integrity_check"));

            // On a machine that does other things an import may be through sooner than the first one was: then all of it is served.
            Assert.Contains((seen.Release == old.Release, seen.Claims), new[] { (true, old.Claims), (false, 10_000) });
            cut += seen == old ? 1 : 0;
        }

        Assert.True(cut > 0, "Every import was over before it could be killed.");
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

    /// <summary>An empty database is filled without the write-ahead log, so its journal must undo what was cut off.</summary>
    [Fact]
    public async Task First_filling_killed_at_any_moment_leaves_nothing_or_all_and_completes_when_it_is_repeated()
    {
        var (journal, cut) = (new FileInfo(Database + "-journal"), 0);
        for (var kill = 0; kill < (Long ? 40 : 4); kill++)
        {
            await using var filling = RunningProgram.Start("generate", "--claims", "10000", "--data", Data);
            while (!filling.HasEnded && !(Refreshed(journal).Exists && journal.Length > 0))
            {
                await Task.Delay(1, Cancellation);
            }

            await Task.Delay(kill * 60, Cancellation);
            await filling.KillAsync();
            cut += Refreshed(journal) is { Exists: true, Length: > 0 } ? 1 : 0;

            Assert.Equal(["ok"], Query("PRAGMA integrity_check", "ReadWrite"));
            // The tables themselves are made in a transaction of their own.
            var count = Query("SELECT name FROM sqlite_schema WHERE name = 'claim'").Count == 0 ? "0" : Query("SELECT count(*) || '' FROM claim").Single();
            Assert.Contains(count, new[] { "0", "10000" });
        }

        Assert.True(cut > 0, "No filling was cut off while it wrote.");
        AssertDone(await RunAsync("generate", "--claims", "10000", "--data", Data));
        Assert.Equal(["10000"], Query("SELECT count(*) || '' FROM claim"));
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
    }

    private static FileInfo Refreshed(FileInfo file)
    {
        file.Refresh();
        return file;
    }

    private static async Task<(string Release, int Claims)> SeenAsync(Client client)
    {
        var data = (await client.DataAsync("{ release { hash } claims(first: 1, filter: { status: [ACCEPTED, CANDIDATE, DISPUTED, REJECTED] }) { totalCount } }"));
        return (data.GetProperty("release").GetProperty("hash").GetString()!, data.GetProperty("claims").GetProperty("totalCount").GetInt32());
    }
}
