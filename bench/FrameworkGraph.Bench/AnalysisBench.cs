using System.Diagnostics;
using System.Globalization;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;

namespace FrameworkGraph.Bench;

/// <summary>What the store alone takes for the gap map and the shortest paths of bench/analyses.mjs, in a database of a generated graph.</summary>
internal static class AnalysisBench
{
    public static async Task<int> RunAsync(string path, int runs)
    {
        await using var store = SqliteGraphStore.Open(path);
        var basis = new ClaimFilter { Facets = new Dictionary<string, IReadOnlyList<string>> { ["basis"] = ["stated", "inferred"] } };
        var map = new PatternCount(new() { Kinds = ["element"] }, new() { Kinds = ["barrier", "enabler", "outcome"] }, basis, basis);
        await TimeAsync("gap map", runs, async _ => $"{(await store.CountPatternsAsync(map, Viewer.Anybody, default)).Count} cells");
        var count = new Selection(new Root.Nodes(new() { Kinds = ["work"], Links = [new(Hop.Out, new() { Predicates = ["reports"] })] })) { Page = new(0), Count = true };
        var documents = (await store.ReadAsync([count], Viewer.Anybody, default)).Connections[0].TotalCount!.Value;
        var dice = new Random(1);
        string Finding() => string.Create(CultureInfo.InvariantCulture, $"finding.study-{1 + dice.Next(documents):d5}.f{1 + dice.Next(60):d3}");
        await TimeAsync("shortest paths", runs * 5, async _ => $"of {(await store.FindPathsAsync(new(Finding(), Finding(), 6, 10, basis), Viewer.Anybody, default)).FirstOrDefault()?.Count}");
        return 0;
    }

    private static async Task TimeAsync(string what, int runs, Func<int, Task<string>> ask)
    {
        var (times, used, said) = (new List<double>(), Environment.CpuUsage.TotalTime, "");
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            said = await ask(run);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: p50 {times[runs / 2]:f0} ms, p95 {times[runs * 95 / 100]:f0} ms, of processor {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / runs:f0} ms; {said}"));
    }
}
