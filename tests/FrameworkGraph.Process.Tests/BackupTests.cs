using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>The command backup as a process beside a server.</summary>
public sealed class BackupTests : ProcessTest
{
    private string Copy => At("copy.db");

    [Fact]
    public async Task Backup_made_while_clients_write_is_restored_with_everything_acknowledged_before_it()
    {
        var claims = RealSeed.OfPredicate["addresses"].Where(c => c.Status == "accepted").Select(c => c.Id).Take(4).Chunk(2).ToList();
        var writers = claims.Select((own, i) => new Writer(i, own)).ToList();
        List<Acknowledged> before;
        await using (var server = Serve())
        {
            var page = await server.ReadyAsync();
            var writing = writers.Select(w => w.WriteUntilKilledAsync(page)).ToArray();
            while (writers.Sum(w => w.Acknowledged.Count) < 40 && !Array.Exists(writing, w => w.IsCompleted))
            {
                await Task.Delay(5, Cancellation);
            }

            before = [.. writers.SelectMany(w => w.Acknowledged.ToArray())];
            AssertDone(await RunAsync("backup", "--data", Data, "--to", Copy));
            Assert.False(server.HasEnded, server.Error);
            Assert.True(writers.Sum(w => w.Acknowledged.Count) > before.Count, "Nobody could write while the copy was made.");
            await server.KillAsync();
            await Task.WhenAll(writing);
        }

        Assert.Equal([Copy], Directory.GetFiles(Folder, "copy*"));
        File.Move(Copy, Database, overwrite: true);
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        await using (var restored = Serve())
        {
            using var client = new Client(await restored.ReadyAsync());
            await client.ReleaseAsync();
            var history = Query("SELECT number || '|' || subject || '|' || version || '|' || key FROM event").ToHashSet();
            Assert.All(before, saved => Assert.Contains($"{saved.Number}|{saved.Subject}|{saved.Version}|{saved.Key}", history));
            Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
            Assert.Empty(Query("PRAGMA foreign_key_check"));
        }
    }

    [Fact]
    public async Task Backup_needs_a_database_and_a_new_file_and_names_what_it_leaves_out()
    {
        AssertRefused(await RunAsync("backup", "--data", Data, "--to", Copy), "There is no database in");
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        var done = await RunAsync("backup", "--data", Data, "--to", Copy);
        AssertDone(done);
        Assert.Contains($"Evidence that was imported lies in {Path.Combine(Data, "evidence")}", done.Output, StringComparison.Ordinal);
        var made = await File.ReadAllBytesAsync(Copy, Cancellation);
        AssertRefused(await RunAsync("backup", "--data", Data, "--to", Copy), "is there already");
        Assert.Equal(made, await File.ReadAllBytesAsync(Copy, Cancellation));
    }

    [Fact]
    public async Task Backup_onto_a_full_disk_says_so_and_leaves_nothing()
    {
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        using var disk = SmallDisk.Make(At("small"), megabytes: 1);
        AssertRefused(await RunAsync("backup", "--data", Data, "--to", At("small/copy.db")), "There is not enough room for the copy in");
        disk.Fill();
        AssertRefused(await RunAsync("backup", "--data", Data, "--to", At("small/copy.db")), "room");
        Assert.Equal("", string.Join(' ', Directory.GetFiles(At("small"), "copy*")));
    }

    [Fact]
    public async Task Neo4j_is_left_to_its_own_program()
    {
        AssertRefused(await RunAsync(new Dictionary<string, string?> { ["Store"] = "neo4j" }, "backup", "--data", Data, "--to", Copy), "`neo4j-admin database dump`");
        Assert.False(File.Exists(Copy));
    }
}
