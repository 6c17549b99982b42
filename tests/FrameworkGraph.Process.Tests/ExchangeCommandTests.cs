using FrameworkGraph.Exchange;
using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>The commands import and export as processes, over both stores.</summary>
public sealed class ExchangeCommandTests : ProcessTest
{
    private static readonly Dictionary<string, string?> Embedded = [];

    [Fact]
    public async Task Every_format_exported_over_Neo4j_is_byte_for_byte_what_is_exported_over_the_file()
    {
        await using var neo4j = await Neo4jServer.SharedAsync();
        var (sqlite, server) = (At("sqlite"), At("server"));
        AssertDone(await RunAsync(Embedded, "import", "graph-seed", Repository.Seed, "--data", sqlite));
        AssertDone(await RunAsync(neo4j.Environment, "import", "graph-seed", Repository.Seed, "--data", server));
        await AssertSameAsync(neo4j, sqlite, server, ExportFormats.All.Select(f => f.Name));

        AssertDone(await RunAsync(Embedded, "generate", "--claims", "3000", "--seed", "7", "--data", sqlite));
        AssertDone(await RunAsync(neo4j.Environment, "generate", "--claims", "3000", "--seed", "7", "--data", server));
        await AssertSameAsync(neo4j, sqlite, server, ["graph-seed", "jsonld", "sssom"]);
    }

    [Fact]
    public async Task Import_into_Neo4j_killed_in_its_middle_keeps_the_old_data_and_completes_once_however_often_it_is_repeated()
    {
        var file = At("large.jsonld");
        AssertDone(await RunAsync(Embedded, "generate", "--claims", "12000", "--data", At("large")));
        AssertDone(await RunAsync(Embedded, "export", "jsonld", file, "--data", At("large")));
        await using var neo4j = await Neo4jServer.SharedAsync();
        var store = neo4j.Environment;
        AssertDone(await RunAsync(store, "import", "graph-seed", Repository.Seed, "--data", Data));
        var old = await ExportedAsync(store, "old");

        await using (var import = RunningProgram.Start([], store, "import", "jsonld", file, "--data", Data))
        {
            while (!import.Error.Contains("Loading: ", StringComparison.Ordinal) && !import.HasEnded)
            {
                await Task.Delay(20, Cancellation);
            }

            Assert.False(import.HasEnded, import.Error);
            await import.KillAsync();
        }

        Assert.Equal(old, await ExportedAsync(store, "still-old"));
        AssertDone(await RunAsync(store, "import", "jsonld", file, "--data", Data));
        Assert.True(Graph(await File.ReadAllTextAsync(file, Cancellation)) == await ExportedAsync(store, "new"), "What was imported is not what is exported.");
        var revisions = await RevisionsAsync(store);
        AssertDone(await RunAsync(store, "import", "jsonld", file, "--data", Data));
        Assert.Equal(revisions, await RevisionsAsync(store));
    }

    [Fact]
    public async Task Neo4j_stopped_in_the_middle_of_an_import_is_one_clear_sentence_and_the_repeated_import_completes()
    {
        await using var neo4j = await Neo4jServer.OwnAsync(At("neo4j"));
        var file = At("large.jsonld");
        AssertDone(await RunAsync(Embedded, "generate", "--claims", "12000", "--data", At("large")));
        AssertDone(await RunAsync(Embedded, "export", "jsonld", file, "--data", At("large")));
        AssertDone(await RunAsync(neo4j.Environment, "import", "graph-seed", Repository.Seed, "--data", Data));
        var old = await RevisionsAsync(neo4j.Environment);
        await using (var import = RunningProgram.Start([], neo4j.Environment, "import", "jsonld", file, "--data", Data))
        {
            while (!import.Error.Contains("Loading: ", StringComparison.Ordinal))
            {
                Assert.False(import.HasEnded, import.Error);
                await Task.Delay(20, Cancellation);
            }

            await neo4j.StopAsync();
            var end = await import.EndAsync();
            AssertRefused(end, $"Neo4j at {neo4j.Environment["NEO4J_URI"]}/ ");
            Assert.Matches("cannot be reached|at the moment", end.Error);
        }

        var refused = await RunAsync(neo4j.Environment, "export", "csl-json", At("none.json"), "--data", Data);
        AssertRefused(refused, "cannot be reached");
        Assert.False(File.Exists(At("none.json")));
        await neo4j.StartAsync();
        Assert.Equal(old, await RevisionsAsync(neo4j.Environment));
        AssertDone(await RunAsync(neo4j.Environment, "import", "jsonld", file, "--data", Data));
        Assert.NotEqual(old, await RevisionsAsync(neo4j.Environment));
    }

    private async Task AssertSameAsync(Neo4jServer neo4j, string sqlite, string server, IEnumerable<string> formats)
    {
        foreach (var format in formats)
        {
            var (one, two) = (At(Path.Combine("one", format)), At(Path.Combine("two", format)));
            AssertDone(await RunAsync(Embedded, "export", format, one, "--data", sqlite));
            AssertDone(await RunAsync(neo4j.Environment, "export", format, two, "--data", server));
            var files = Directory.Exists(one) ? Directory.GetFiles(one, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(one, f)).Order().ToList() : [""];
            Assert.Equal(files, Directory.Exists(two) ? Directory.GetFiles(two, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(two, f)).Order() : [""]);
            foreach (var name in files)
            {
                var (a, b) = (await ReadAsync(one, name), await ReadAsync(two, name));
                Assert.True(a.AsSpan().SequenceEqual(b), $"{format} {name} differs from byte {a.AsSpan().CommonPrefixLength(b)} on.");
            }

            Directory.Delete(At("one"), recursive: true);
            Directory.Delete(At("two"), recursive: true);
        }
    }

    private static Task<byte[]> ReadAsync(string target, string name) => File.ReadAllBytesAsync(name.Length == 0 ? target : Path.Combine(target, name), Cancellation);

    private async Task<string> ExportedAsync(IReadOnlyDictionary<string, string?> store, string name)
    {
        AssertDone(await RunAsync(store, "export", "jsonld", At(name), "--data", Data));
        return Graph(await File.ReadAllTextAsync(At(name), Cancellation));
    }

    /// <summary>The records alone: the head names the release, which of a generated graph is no hash, and the day.</summary>
    private static string Graph(string document) => document[document.IndexOf("\"@graph\"", StringComparison.Ordinal)..];

    /// <summary>The release and its revisions, as a server over the store tells them.</summary>
    private async Task<string> RevisionsAsync(IReadOnlyDictionary<string, string?> store)
    {
        await using var server = RunningProgram.Start([], store, "--urls", Anywhere, "--data", Data);
        using var client = new Client(await server.ReadyAsync());
        return (await client.DataAsync("{ release { hash evidenceRevision workspaceRevision } claims(first: 1) { totalCount } }")).ToString();
    }
}
