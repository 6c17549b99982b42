using System.Runtime.Versioning;
using System.Text.Json;
using FrameworkGraph.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>The file or its folder may not be written to. The program runs as somebody who is no administrator, for whom that holds.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyTests : ProcessTest
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Open = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_over_a_folder_that_may_not_be_written_says_so_and_changes_nothing(bool file)
    {
        await MakeAsync();
        var before = await File.ReadAllBytesAsync(Database, Cancellation);
        Allow(folder: false, file);
        await using var program = AsNobody("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);
        AssertRefused(await program.EndAsync(), $"The database {Database} cannot be");
        Assert.Equal(before, await File.ReadAllBytesAsync(Database, Cancellation));
    }

    [Fact]
    public async Task Start_in_a_folder_that_may_not_be_written_says_so()
    {
        Directory.CreateDirectory(Data);
        Allow(folder: false, file: null);
        await using var program = AsNobody("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);
        AssertRefused(await program.EndAsync(), $"The database {Database} cannot be");
    }

    [Fact]
    public async Task File_that_may_not_be_written_is_read_and_refuses_writes_with_a_reason_until_it_may()
    {
        await MakeAsync();
        Allow(folder: true, file: false);
        await using var server = AsNobody("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);
        using var client = new Client(await server.ReadyAsync());
        var release = await client.ReleaseAsync();
        for (var i = 0; i < 3; i++)
        {
            var error = (await SaveAsync(client)).GetProperty("errors")[0];
            Assert.Equal("UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.StartsWith("The database of this server is read-only: nothing was changed", error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal(release, await client.ReleaseAsync());
        }

        Allow(folder: true, file: true);
        Assert.False((await SaveAsync(client)).TryGetProperty("errors", out _));
        Assert.Equal(["ok"], Query("PRAGMA integrity_check"));
    }

    public override void Dispose()
    {
        if (Directory.Exists(Data))
        {
            Allow(folder: true, file: null);
        }

        base.Dispose();
    }

    private static Task<JsonElement> SaveAsync(Client client) => client.AskAsync("mutation { saveProgramme(input: { name: \"A\" }) { userErrors { message } } }");

    private async Task MakeAsync()
    {
        AssertDone(await RunAsync("import", "graph-seed", Repository.Seed, "--data", Data));
        await using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    private void Allow(bool folder, bool? file)
    {
        foreach (var path in file is null ? [] : Directory.GetFiles(Data))
        {
            File.SetUnixFileMode(path, file == true ? Readable | Writable : Readable);
        }

        File.SetUnixFileMode(Folder, Readable | Open | UnixFileMode.UserWrite);
        File.SetUnixFileMode(Data, folder ? Readable | Open | Writable : Readable | Open);
    }

    /// <summary>An administrator may write everywhere; so the program runs as the user that owns nothing.</summary>
    private static RunningProgram AsNobody(params string[] arguments)
    {
        string[] through = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"] : [];
        Assert.SkipWhen(through.Length > 0 && !File.Exists("/usr/bin/setpriv"), "The tests run as an administrator, and there is no setpriv to become somebody else.");
        return RunningProgram.Start(through, new Dictionary<string, string?> { ["HOME"] = Path.GetTempPath(), ["DOTNET_EnableDiagnostics"] = "0" }, arguments);
    }
}
