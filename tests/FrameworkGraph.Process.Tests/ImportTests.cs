using FrameworkGraph.Server.Commands;
using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>What import keeps, names and leaves behind, as processes over the file.</summary>
public sealed class ImportTests : ProcessTest
{
    [Theory]
    [InlineData("jsonld")]
    [InlineData("graph-seed")]
    public async Task Export_that_is_imported_elsewhere_is_the_release_that_was_cited(string format)
    {
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        AssertDone(await RunAsync("export", format, At("archived"), "--data", Data));
        AssertDone(await RunAsync("import", format, At("archived"), "--data", At("elsewhere")));
        AssertDone(await RunAsync("export", "jsonld", At("again.jsonld"), "--data", At("elsewhere")));
        AssertDone(await RunAsync("export", "jsonld", At("first.jsonld"), "--data", Data));
        Assert.Contains($"\"release\":\"{RealSeed.Content.Release}\"", await File.ReadAllTextAsync(At("again.jsonld"), Cancellation), StringComparison.Ordinal);
        Assert.Equal(await File.ReadAllTextAsync(At("first.jsonld"), Cancellation), await File.ReadAllTextAsync(At("again.jsonld"), Cancellation));
    }

    [Fact]
    public async Task Files_that_did_not_change_are_not_read_again_and_those_that_did_are()
    {
        var seed = At("seed");
        Directory.CreateDirectory(seed);
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        AssertDone(await RunAsync("export", "jsonld", Path.Combine(seed, "graph.jsonld"), "--data", Data));
        Assert.Equal((RealSeed.Content.Release, true), await StartAsync(seed));
        Assert.Equal((RealSeed.Content.Release, false), await StartAsync(seed));

        var text = await File.ReadAllTextAsync(Path.Combine(seed, "graph.jsonld"), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(seed, "graph.jsonld"), text.Replace("\"label\":\"", "\"label\":\"So: ", StringComparison.Ordinal), Cancellation);
        var (release, read) = await StartAsync(seed);
        Assert.True(read);
        Assert.NotEqual(RealSeed.Content.Release, release);

        File.Delete(Path.Combine(At("served"), "last-read"));
        Assert.Equal((release, true), await StartAsync(seed));
        Assert.Equal((release, false), await StartAsync(seed));
    }

    [Theory]
    [InlineData("{\"@graph\":[{\"@id\":\"barrier.a\",\"@type\":\"Thing\",\"label\":\"A\"}]}", "Record 1 of @graph (barrier.a)")]
    [InlineData("@book{a}", "bad.jsonld: this is no JSON")]
    [InlineData("{\"@graph\":[{\"@id\":\"A\",\"@type\":\"Barrier\",\"label\":\"A\"}]}", "lower-case")]
    public async Task Import_of_a_bad_file_names_it_and_makes_no_database(string text, string sentence)
    {
        await File.WriteAllTextAsync(At("bad.jsonld"), text, Cancellation);
        var refused = await RunAsync("import", "jsonld", At("bad.jsonld"), "--data", Data);
        AssertRefused(refused, sentence);
        Assert.DoesNotContain(".staging", refused.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Database_without_evidence_is_neither_exported_nor_backed_up()
    {
        Directory.CreateDirectory(At("bad"));
        await File.WriteAllTextAsync(At("bad/a.yaml"), "format: 1\nworks:\n  - {id: work.a}\n", Cancellation);
        AssertRefused(await RunAsync("--urls", Anywhere, "--data", Data, "--seed", At("bad")), "1 problem; nothing was loaded");
        Assert.True(File.Exists(Database));
        AssertRefused(await RunAsync("export", "jsonld", At("out.jsonld"), "--data", Data), "There is no evidence in the database of");
        AssertRefused(await RunAsync("backup", "--to", At("copy.db"), "--data", Data), "There is no evidence in the database of");
        Assert.False(File.Exists(At("out.jsonld")) || File.Exists(At("copy.db")));
    }

    [Fact]
    public void Stage_is_left_alone_while_somebody_works_there_and_goes_when_nobody_does()
    {
        var evidence = new Evidence(Data);
        using (var first = evidence.Stage())
        {
            File.WriteAllText(Path.Combine(first.Folder, "a"), "");
            var left = Directory.CreateDirectory(Path.Combine(evidence.Imported, ".staging-left")).FullName;
            using var second = evidence.Stage();
            Assert.True(File.Exists(Path.Combine(first.Folder, "a")));
            Assert.False(Directory.Exists(left));
        }

        Assert.Empty(Directory.GetFileSystemEntries(evidence.Imported));
    }

    [Fact]
    public async Task Data_folder_that_is_a_file_is_refused_with_what_to_do()
    {
        await File.WriteAllTextAsync(Data, "", Cancellation);
        AssertRefused(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data), "give with --data the folder");
    }

    /// <returns>The release that is served, and whether the evidence was read.</returns>
    private async Task<(string Release, bool Read)> StartAsync(string seed)
    {
        await using var server = RunningProgram.Start("--urls", Anywhere, "--data", At("served"), "--seed", seed);
        using var client = new Client(await server.ReadyAsync());
        return (await client.ReleaseAsync(), server.Output.Contains("Reading the evidence", StringComparison.Ordinal));
    }
}
