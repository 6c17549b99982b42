using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Server.Http;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Docs;

/// <summary>docs/api.md tells the truth: its examples run and print what it shows, its codes and limits are those of the code.</summary>
public sealed class ApiPageTests(SiteFixture site) : IDisposable
{
    /// <summary>How each language is run, and how one sees that it can be.</summary>
    private static readonly Dictionary<string, (string Program, string File, string[] Check, string Missing)> Runtimes = new()
    {
        ["sh"] = ("bash", "example.sh", ["-c", "command -v curl"], "bash and curl are not both installed"),
        ["python"] = ("python3", "example.py", ["--version"], "Python 3 is not installed"),
        ["js"] = ("node", "example.mjs", ["--version"], "Node is not installed"),
        ["r"] = ("Rscript", "example.R", ["-e", "library(httr2); library(jsonlite)"], "R with the packages httr2 and jsonlite is not installed"),
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("example-").FullName;

    public static TheoryData<int, string> Examples { get; } = [.. ApiPage.Examples.Select((e, i) => (i, e.Language))];

    public static TheoryData<int> Queries { get; } = [.. Enumerable.Range(0, ApiPage.Queries.Count)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_prints_what_the_page_shows(int number, string language)
    {
        var (program, file, check, missing) = Runtimes[language];
        Assert.SkipUnless(await RunAsync(program, check) is { Code: 0 }, $"{missing}; the example in docs/api.md was not run.");
        var example = ApiPage.Examples[number];
        var path = Path.Combine(_folder, file);
        await File.WriteAllTextAsync(path, example.Code, TestContext.Current.CancellationToken);

        var (code, output, error) = await RunAsync(program, path);

        Assert.True(code == 0, error);
        AssertPrinted(example.Printed, output.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_is_answered(int number) => Assert.NotEmpty((await site.Client.AskAsync(ApiPage.Queries[number])).EnumerateObject());

    [Fact]
    public void Every_block_of_code_is_run()
    {
        Assert.Equal(Runtimes.Keys.Order(), ApiPage.Examples.Select(e => e.Language).Distinct().Order());
        Assert.Equal(ApiPage.Blocks, (ApiPage.Examples.Count * 2) + ApiPage.Queries.Count);
    }

    [Fact]
    public void Codes_on_the_page_are_those_of_the_code()
    {
        var codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!);

        Assert.Equal(codes.Order(), ApiPage.Codes.Order());
    }

    [Fact]
    public async Task Limits_on_the_page_are_those_of_the_code()
    {
        long[] limits =
        [
            Cost.MaxRows, Limits.MaxPageSize, Limits.MaxDepth, Limits.MaxLists, Cost.MaxFields, Cost.MaxAliases, Cost.MaxRootFields, Limits.MaxIds, Limits.MaxLinks, Limits.MaxSearchText,
            Limits.MaxPathLength, Limits.MaxPaths, Limits.MaxPathClaims, Limits.MaxPageSize, Documents.MaxLength, DocumentGuard.MaxSelections, DocumentGuard.MaxRepeats,
            Documents.MaxNesting, GraphQlRequest.MaxBytes, (long)GraphQlEndpoint.Timeout.TotalSeconds,
        ];
        var rows = ApiPage.Rows("What a query may cost");

        Assert.Equal(limits, rows.Select(r => long.Parse(r[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        var (_, answer) = await site.Client.SendAsync(new { query = "{ __typename }" });
        var told = rows.Where(r => r[2].Length > 0).ToDictionary(r => r[2].Trim('`'), r => long.Parse(r[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
        Assert.Equal(told.Keys.Order(), answer.At("extensions.cost").EnumerateObject().Select(p => p.Name).Where(n => !n.StartsWith("max", StringComparison.Ordinal)).Order());
        Assert.All(told, limit => Assert.Equal(limit.Value, answer.At($"extensions.cost.max{char.ToUpperInvariant(limit.Key[0])}{limit.Key[1..]}").GetInt64()));
    }

    [Fact]
    public void Citation_is_that_of_the_evidence()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Seed, "CITATION.cff"));
        string Of(string name) => lines.Single(l => l.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..].Trim('\'').Replace("''", "'", StringComparison.Ordinal);

        Assert.Contains($"*{Of("title")}*, version {Of("version")}, release ", ApiPage.Text, StringComparison.Ordinal);
    }

    private static void AssertPrinted(IReadOnlyList<string> expected, string[] printed)
    {
        var (rest, lines) = expected[^1] == "…" ? (true, expected.SkipLast(1).ToList()) : (false, expected.ToList());
        Assert.True(rest ? printed.Length > lines.Count : printed.Length == lines.Count, $"It printed {printed.Length} lines:\n{string.Join('\n', printed)}");
        Assert.All(lines.Zip(printed), line => Assert.True(
            line.First.EndsWith('…') ? line.Second.StartsWith(line.First[..^1], StringComparison.Ordinal) : line.First == line.Second, $"It printed '{line.Second}', not '{line.First}'."));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FRAMEWORKGRAPH_URL"] = site.Address.ToString().TrimEnd('/');
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, await output, await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", $"{program} is not installed.");
        }
    }
}
