using FrameworkGraph.Tests;
using Microsoft.Data.Sqlite;
using Xunit;

[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace FrameworkGraph.Process.Tests;

/// <summary>What tests with processes share: a folder of their own and the program over it. One test runs at a time.</summary>
public abstract class ProcessTest : IDisposable
{
    internal const string Anywhere = "http://127.0.0.1:0";

    /// <summary>Whether `./test --long` asks for what takes longer.</summary>
    protected static bool Long => Environment.GetEnvironmentVariable("LONG_TESTS") == "1";

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("framework-graph-process-").FullName;

    protected string Data => At("data");

    protected string Database => Path.Combine(Data, "framework-graph.db");

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }

    protected string At(string name) => Path.Combine(Folder, name);

    internal RunningProgram Serve() => RunningProgram.Start("--urls", Anywhere, "--data", Data, "--seed", Repository.Seed);

    internal static Task<ProgramEnd> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string?>(), arguments);

    internal static async Task<ProgramEnd> RunAsync(IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        await using var program = RunningProgram.Start([], environment, arguments);
        return await program.EndAsync();
    }

    internal static void AssertDone(ProgramEnd end) => Assert.True(end.ExitCode == 0, $"Exit code {end.ExitCode}: {end.Error}{end.Output}");

    /// <summary>It failed, and told the person at the terminal so in one sentence instead of a stack trace.</summary>
    internal static void AssertRefused(ProgramEnd end, string part)
    {
        Assert.True(end.ExitCode == 1, $"Exit code {end.ExitCode}: {end.Error}{end.Output}");
        Assert.True(end.Error.Contains(part, StringComparison.Ordinal), $"It does not say '{part}': {end.Error}");
        Assert.DoesNotContain("   at ", end.Error + end.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", end.Error + end.Output, StringComparison.Ordinal);
    }

    /// <summary>The first column of what a statement answers, read past the program.</summary>
    /// <param name="mode">ReadWrite where what a killed program left has to be undone first.</param>
    protected List<string> Query(string sql, string mode = "ReadOnly")
    {
        using var connection = new SqliteConnection($"Data Source={Database};Mode={mode};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.IsDBNull(0) ? "" : reader.GetString(0));
        }

        return values;
    }
}
