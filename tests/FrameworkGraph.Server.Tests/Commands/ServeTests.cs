using System.Net;
using System.Net.Sockets;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Server.Tests.Commands;

/// <summary>What the program does with bad input at its start: one clear sentence, a non-zero exit, nothing changed.</summary>
public sealed class ServeTests(SiteFixture site) : IDisposable
{
    private const string Anywhere = "http://127.0.0.1:0";

    private readonly string _folder = Directory.CreateTempSubdirectory("serve-").FullName;

    private string Data => Path.Combine(_folder, "data");

    private string Database => Path.Combine(Data, "framework-graph.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Start_without_database_makes_and_seeds_one_and_prints_both_addresses()
    {
        var output = await ProgramRun.UntilReadyAsync(
            async page =>
            {
                using var client = new GraphQlClient(page);
                Assert.Equal(5, (await client.AskAsync("{ framework(id: \"framework.cohen\") { elements { totalCount } } }")).Number("framework.elements.totalCount"));
            },
            "--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);

        Assert.Contains(RealSeed.Content.Release, output, StringComparison.Ordinal);
        Assert.True(File.Exists(Database));
    }

    [Theory]
    [InlineData("format: 1\nworks: {id: ]}", "bad.yaml:2 syntax")]
    [InlineData("format: 1\nclaims:\n  - {subject: framework.cohen, predicate: part-of, object: framework.nowhere, source: work.cohen-2015, coder: coder.automated-1, date: 2026-01-31, status: accepted, basis: stated, confidence: high}", "bad.yaml:3 dangling")]
    public async Task Start_with_a_bad_seed_file_loads_nothing_and_names_file_and_line(string text, string place)
    {
        Directory.CreateDirectory(Data);
        File.Copy(site.DatabasePath, Database);
        var (bad, before) = (CopyOfSeed(), await ReleaseAsync());
        await File.WriteAllTextAsync(Path.Combine(bad, "bad.yaml"), text, TestContext.Current.CancellationToken);

        var run = await ProgramRun.ToItsEndAsync("--urls", Anywhere, "--data", Data, "--seed", bad);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(place, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was loaded", run.Error, StringComparison.Ordinal);
        AssertCalm(run);
        Assert.Equal(before, await ReleaseAsync());
    }

    [Fact]
    public async Task Start_with_a_database_of_a_newer_version_says_so()
    {
        Directory.CreateDirectory(Data);
        File.Copy(site.DatabasePath, Database);
        await MakeDatabaseAsync("PRAGMA user_version = 9999");

        AssertOneSentence(await StartAsync(), "newer version");
    }

    [Fact]
    public async Task Start_with_a_file_that_is_no_database_says_so_and_keeps_it()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Database, new string('x', 5000), TestContext.Current.CancellationToken);

        AssertOneSentence(await StartAsync(), "is damaged or is no database");
        Assert.Equal(5000, new FileInfo(Database).Length);
    }

    [Fact]
    public async Task Start_with_a_database_locked_by_another_program_says_so()
    {
        await MakeDatabaseAsync("PRAGMA user_version = 0; DROP TABLE IF EXISTS x");
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = other.CreateCommand();
        command.CommandText = "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE held(a);";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        AssertOneSentence(await StartAsync(), "locked");
    }

    [Fact]
    public async Task Start_with_a_data_folder_that_is_a_file_says_so()
    {
        await File.WriteAllTextAsync(Data, "in the way", TestContext.Current.CancellationToken);

        AssertOneSentence(await StartAsync(), "data folder");
    }

    [Fact]
    public async Task Start_with_an_unwritable_data_folder_says_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no read-only folder to try this with.");
        // A folder of the kernel: not even the administrator may write there.
        AssertOneSentence(await ProgramRun.ToItsEndAsync("--urls", Anywhere, "--data", "/proc/framework-graph", "--seed", Repository.Seed), "/proc/framework-graph");
    }

    [Fact]
    public async Task Start_on_a_port_in_use_says_so()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        AssertOneSentence(await ProgramRun.ToItsEndAsync("--urls", address, "--data", Data, "--seed", Repository.Seed), $"already listens at {address}");
        Assert.False(Directory.Exists(Data));
    }

    [Theory]
    [InlineData("https://127.0.0.1:5099", "speaks http")]
    [InlineData("http://127.0.0.1:99999", "no port from 0 to 65535")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:5089/sub", "leave out /sub")]
    [InlineData("http://203.0.113.9:5089", "This machine has not the address")]
    public async Task Start_at_an_address_where_nobody_can_listen_says_so_before_anything_is_loaded(string url, string part)
    {
        AssertOneSentence(await ProgramRun.ToItsEndAsync("--mode", "public", "--urls", url, "--data", Data, "--seed", Repository.Seed), part);
        Assert.False(Directory.Exists(Data));
    }

    [Fact]
    public async Task Start_without_seed_folder_says_so() =>
        AssertOneSentence(await ProgramRun.ToItsEndAsync("--urls", Anywhere, "--data", Data, "--seed", Path.Combine(_folder, "nowhere")), "--seed");

    [Fact]
    public async Task Start_on_an_address_that_is_none_says_so() =>
        AssertOneSentence(await ProgramRun.ToItsEndAsync("--urls", "here", "--data", Data, "--seed", Repository.Seed), "'here'");

    private Task<ProgramRun> StartAsync() => ProgramRun.ToItsEndAsync("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);

    private static void AssertOneSentence(ProgramRun run, string part)
    {
        Assert.True(run.ExitCode != 0, run.Output);
        Assert.Contains(part, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
        AssertCalm(run);
    }

    private static void AssertCalm(ProgramRun run)
    {
        Assert.DoesNotContain("   at ", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Error + run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ready", run.Output, StringComparison.Ordinal);
    }

    private async Task<string> ReleaseAsync()
    {
        await using var store = SqliteGraphStore.Open(Database);
        var release = await store.RevisionsAsync(TestContext.Current.CancellationToken);
        return $"{release}";
    }

    private async Task MakeDatabaseAsync(string sql)
    {
        Directory.CreateDirectory(Data);
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private string CopyOfSeed()
    {
        var copy = Path.Combine(_folder, "seed");
        foreach (var file in Directory.EnumerateFiles(Repository.Seed, "*.yaml", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Repository.Seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
