using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>What streams holds as much of a large graph in memory as of a small one.</summary>
public sealed class MemoryTests : ProcessTest
{
    /// <summary>MB that ten times as many claims may add: caches of bounded size that a small graph does not fill, and the collector's leisure.</summary>
    private const long Bound = 64;

    /// <summary>A machine with other work took over three minutes to import 100,000 claims into Neo4j; this test is about memory.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private static readonly string[] Streaming = ["graph-seed", "jsonld", "csv", "graphml", "cytoscape", "sssom", "bibtex", "ris", "csl-json", "qdc"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_times_as_many_claims_take_no_more_memory_to_import_or_export(bool overNeo4j)
    {
        Assert.SkipUnless(Long, "Takes minutes: `./test --long` runs it.");
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Peaks of memory are read from /proc, which is Linux's.");
        await using var neo4j = overNeo4j ? await Neo4jServer.SharedAsync() : null;
        var store = neo4j?.Environment ?? [];
        var (small, large) = (await PeaksAsync(store, 10_000), await PeaksAsync(store, 100_000));
        foreach (var (what, peak) in large)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"{what}: {small[what]} MB with 10,000 claims, {peak} MB with 100,000");
        }

        Assert.All(large, l => Assert.True(l.Value <= small[l.Key] + Bound, $"{l.Key}: {small[l.Key]} MB with 10,000 claims, {l.Value} MB with 100,000."));
    }

    private async Task<Dictionary<string, long>> PeaksAsync(IReadOnlyDictionary<string, string?> store, int claims)
    {
        var (data, file, peaks) = (At($"{claims}"), At($"{claims}.jsonld"), new Dictionary<string, long>());
        AssertDone(await RunAsync("generate", "--claims", $"{claims}", "--data", At("made")));
        AssertDone(await RunAsync("export", "jsonld", file, "--data", At("made")));
        await MeasureAsync("import jsonld", "import", "jsonld", file, "--data", data);
        foreach (var format in Streaming)
        {
            await MeasureAsync($"export {format}", "export", format, At(Path.Combine($"out-{claims}", format)), "--data", data);
        }

        return peaks;

        async Task MeasureAsync(string what, params string[] arguments)
        {
            await using var program = RunningProgram.Start([], store, arguments);
            var end = await program.EndAsync(Patience);
            AssertDone(end);
            peaks[what] = end.PeakMemory;
        }
    }
}
