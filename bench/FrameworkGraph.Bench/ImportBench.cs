using System.Diagnostics;
using System.Globalization;
using FrameworkGraph.Generation;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Bench;

/// <summary>P5: import of generated graphs into an empty SQLite database, each in a process of its own so that its peak memory is its own.</summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(int[] sizes)
    {
        Console.WriteLine("|    claims |   nodes | import s | of processor s | claims/s | peak memory MB | database MB |");
        Console.WriteLine("|----------:|--------:|---------:|---------------:|---------:|---------------:|------------:|");
        foreach (var claims in sizes)
        {
            var folder = Directory.CreateTempSubdirectory("framework-graph-bench-");
            try
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["import-once", claims.ToString(CultureInfo.InvariantCulture), Path.Combine(folder.FullName, "bench.db")]))!;
                await process.WaitForExitAsync();
                if (process.ExitCode != 0)
                {
                    return process.ExitCode;
                }
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }

        return 0;
    }

    public static async Task<int> OnceAsync(int claims, string path)
    {
        var graph = new GraphGenerator(claims, 1);
        var nodes = 0;
        await using var store = SqliteGraphStore.Open(path);
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await store.ReplaceSeedAsync(graph.Nodes().Select(n => { nodes++; return n; }), graph.Claims(), graph.Release, default);
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        var size = new[] { path, path + "-wal" }.Where(File.Exists).Sum(f => new FileInfo(f).Length);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {claims,9} | {nodes,7} | {seconds,8:f1} | {processor,14:f1} | {claims / seconds,8:f0} | {self.PeakWorkingSet64 / 1e6,14:f0} | {size / 1e6,11:f0} |"));
        return 0;
    }
}
