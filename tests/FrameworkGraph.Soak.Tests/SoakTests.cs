using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using FrameworkGraph.Server;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Soak.Tests;

/// <summary>
/// P11: the mix against the real server over SQLite, open loop, at half of the peak that was measured just before. Two minutes, an hour with
/// LONG_TESTS=1, or as many seconds as SOAK_SECONDS says. How long requests take is printed; bench/soak.sh judges it.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Peak = TimeSpan.FromSeconds(6);
    private readonly string _folder = Directory.CreateTempSubdirectory("framework-graph-soak-").FullName;

    private static TimeSpan Length => TimeSpan.FromSeconds(
        Environment.GetEnvironmentVariable("SOAK_SECONDS") is { Length: > 0 } given ? int.Parse(given, CultureInfo.InvariantCulture)
        : Environment.GetEnvironmentVariable("LONG_TESTS") == "1" ? 3600 : 106);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Reads_and_writes_at_half_of_peak_fail_never_and_leave_nothing_in_memory()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var store = SqliteGraphStore.Open(Path.Combine(_folder, "soak.db"));
        var seed = RealSeed.Content;
        await store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, cancellation);
        await using var site = Site.Build(store, AppContext.BaseDirectory);
        site.Urls.Add("http://127.0.0.1:0");
        await site.StartAsync(cancellation);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = new(site.Urls.First()), Timeout = TimeSpan.FromSeconds(30) };
        var mix = new Mix();
        await ClosedLoopAsync(http, mix, WarmUp);
        var rate = await ClosedLoopAsync(http, mix, Peak) / 2;

        var (errors, heaps) = await OpenLoopAsync(http, mix, rate, Length);

        Report(mix, rate, heaps);
        Assert.Empty(errors);
        Assert.All(mix.Operations, o => Assert.True(o.Times().Count > 0, $"{o.Name} never ran."));
        // What fills in the first quarter, such as kept texts and answers, is not growth.
        var settled = heaps.Skip(heaps.Count / 4).ToList();
        var (early, late) = (settled.Take(settled.Count / 2).Average(), settled.Skip(settled.Count / 2).Average());
        Assert.True(late < (early * 1.1) + 3, $"After collection the heap grew from {early:f1} to {late:f1} MB.");
    }

    /// <returns>Requests a second.</returns>
    private static async Task<double> ClosedLoopAsync(HttpClient http, Mix mix, TimeSpan length)
    {
        var (start, count) = (Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (Stopwatch.GetElapsedTime(start) < length)
            {
                await mix.Choose().RunAsync(http, Stopwatch.GetTimestamp(), counts: false);
                Interlocked.Increment(ref count);
            }
        })));
        return count / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Requests go out when they are due, whether or not those before have been answered.</summary>
    private static async Task<(ConcurrentBag<string> Errors, List<double> Heaps)> OpenLoopAsync(HttpClient http, Mix mix, double rate, TimeSpan length)
    {
        var (errors, heaps, open) = (new ConcurrentBag<string>(), new List<double>(), new ConcurrentDictionary<Task, bool>());
        var (start, sent, looked) = (Stopwatch.GetTimestamp(), 0L, TimeSpan.Zero);
        while (Stopwatch.GetElapsedTime(start) is var now && now < length)
        {
            for (; sent < now.TotalSeconds * rate; sent++)
            {
                var due = start + (long)(sent / rate * Stopwatch.Frequency);
                var task = Guarded(mix.Choose(), due);
                open[task] = true;
                _ = task.ContinueWith(done => open.TryRemove(done, out _), TaskScheduler.Default);
            }

            if (now - looked > length / 20)
            {
                GC.Collect(2, GCCollectionMode.Forced, blocking: true);
                heaps.Add(GC.GetTotalMemory(forceFullCollection: false) / 1e6);
                looked = now;
            }

            await Task.Delay(1);
        }

        await Task.WhenAll(open.Keys);
        return (errors, heaps);

        async Task Guarded(Operation operation, long due)
        {
            try
            {
                await operation.RunAsync(http, due, counts: true);
            }
            catch (Exception e)
            {
                errors.Add(e.Message);
            }
        }
    }

    private void Report(Mix mix, double rate, List<double> heaps)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Length.TotalSeconds:f0} s at {rate:f0} requests a second, half of peak; heap after collection {heaps.Min():f1} to {heaps.Max():f1} MB"));
        foreach (var operation in mix.Operations)
        {
            var (count, p50, p99) = operation.Times();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {operation.Name} | {count} | p50 {p50:f1} ms | p99 {p99:f1} ms | p99 is {p99 / p50:f1} x p50 |"));
        }
    }
}
