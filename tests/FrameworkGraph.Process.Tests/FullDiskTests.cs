using System.Text.Json;
using FrameworkGraph.Server.Commands;
using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>The disk under the database is full: writes are refused with a reason, reads go on, and nothing is lost.</summary>
public sealed class FullDiskTests : ProcessTest
{
    private const string Save = "mutation($name: String!) { saveProgramme(input: { name: $name }) { userErrors { message } programme { id } } }";
    private SmallDisk? _disk;

    public override void Dispose()
    {
        _disk?.Dispose();
        base.Dispose();
    }

    [Fact]
    public async Task Server_on_a_full_disk_refuses_writes_with_a_reason_reads_on_and_recovers_when_there_is_room()
    {
        _disk = SmallDisk.Make(Data, megabytes: 64);
        await using var server = Serve();
        using var client = new Client(await server.ReadyAsync());
        var release = await client.ReleaseAsync();
        var saved = new List<string> { Saved(await SaveAsync(client, 0))! };
        foreach (var leave in (int[])[200_000, 0])
        {
            _disk.Fill(leave);
            JsonElement answer;
            for (var i = 1; Saved(answer = await SaveAsync(client, i)) is { } id; i++)
            {
                saved.Add(id);
                Assert.True(i < 1_000, "The disk does not get full.");
            }

            var error = answer.GetProperty("errors")[0];
            Assert.Equal("UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.StartsWith("The disk of this server is full: nothing was changed", error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(release, await client.ReleaseAsync());
            Assert.Equal(saved.Order(), await ProgrammesAsync(client));
            Assert.Equal((200, "ready"), await client.GetAsync("health/ready"));
            _disk.MakeRoom();
            saved.Add(Saved(await SaveAsync(client, 2_000))!);
        }

        Assert.Equal(saved.Order(), await ProgrammesAsync(client));
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
        Assert.Equal([$"{saved.Count}"], Query("SELECT CAST(count(*) AS TEXT) FROM event"));
    }

    [Fact]
    public async Task Start_on_a_full_disk_says_so_and_goes_through_when_there_is_room()
    {
        _disk = SmallDisk.Make(Data, megabytes: 8);
        _disk.Fill();
        AssertRefused(await RunAsync("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed), "The disk is full");
        _disk.MakeRoom();
        _disk.Fill(leave: 1_000_000);
        AssertRefused(await RunAsync("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed), "The disk is full");
        _disk.Dispose();
        _disk = SmallDisk.Make(Data, megabytes: 64);
        await using var server = Serve();
        await server.ReadyAsync();
    }

    [Fact]
    public async Task Import_and_export_onto_a_full_disk_say_so_keep_what_was_there_and_leave_nothing_behind()
    {
        _disk = SmallDisk.Make(Data, megabytes: 40);
        var file = At("large.jsonld");
        AssertDone(await RunAsync("generate", "--claims", "30000", "--data", At("large")));
        AssertDone(await RunAsync("export", "jsonld", file, "--data", At("large")));
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        var before = Query("SELECT value FROM meta ORDER BY name");

        AssertRefused(await RunAsync("import", "jsonld", file, "--data", Data), "full");
        AssertRefused(await RunAsync("import", "jsonld", file, "--data", Data), "full");
        Assert.Equal(before, Query("SELECT value FROM meta ORDER BY name"));
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(Data, "evidence"), ".staging*"));

        _disk.Fill(leave: 100_000);
        AssertRefused(await RunAsync("export", "jsonld", Path.Combine(Data, "out.jsonld"), "--data", At("large")), "space");
        Assert.Empty(Directory.GetFiles(Data, "out.jsonld*"));
    }

    [Fact]
    public async Task Person_erased_on_a_full_disk_is_refused_in_one_sentence()
    {
        _disk = SmallDisk.Make(Data, megabytes: 64);
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        _disk.Fill();
        AssertRefused(await RunAsync("people", "erase", "person.0123456789abcdef", "--data", Data), "The disk is full");
    }

    /// <summary>The database has the new evidence then; a start would bring back the old if the file that says which is in force could not be written.</summary>
    [Fact]
    public void Evidence_that_is_loaded_is_put_in_force_on_a_disk_that_filled_up_meanwhile()
    {
        _disk = SmallDisk.Make(Data, megabytes: 8);
        var evidence = new Evidence(Data);
        using var stage = evidence.Stage();
        Evidence.Prepare(stage.Folder, "new");
        _disk.Fill();

        evidence.Adopt(stage.Folder, "new");

        Assert.Equal("new", Path.GetFileName(evidence.Folder(null)));
    }

    private static Task<JsonElement> SaveAsync(Client client, int number) => client.AskAsync(Save, new { name = $"Number {number} {new string('n', 100)}" });

    private static string? Saved(JsonElement answer) => answer.TryGetProperty("errors", out _) ? null : answer.GetProperty("data").GetProperty("saveProgramme").GetProperty("programme").GetProperty("id").GetString();

    private static async Task<IEnumerable<string>> ProgrammesAsync(Client client) =>
        (await client.DataAsync("{ myProgrammes(first: 1000) { nodes { id } } }")).GetProperty("myProgrammes").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!);
}
