using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using System.Text.Json;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>
/// Random documents of the schema's grammar, and damaged copies of real queries, sent over HTTP to a server of its own. FUZZ_SEED repeats a run; a long
/// run sends more of them and takes a new seed each time.
/// </summary>
[Collection(Alone.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Documents = 10_000;
    private const int DocumentsOfLongRun = 50_000;
    private const int WarmUp = 2_000;
    private const int AtOnce = 4;

    /// <summary>Every so many documents, one is sent three times, so that the answer kept for it is given too.</summary>
    private const int Repeated = 10;

    /// <summary>What the server may keep of answers; little, so that it does not hide what should not be kept.</summary>
    private const int KeptMegabytes = 1;

    /// <summary>
    /// Bytes that may stay behind for each document after the warm-up: less than half of what the smallest document takes, so that whatever keeps a document, its
    /// answer or a record of either shows. What the server keeps on purpose is flushed before it is measured.
    /// </summary>
    private const int MaxBytesADocument = 500;

    /// <summary>More documents than a server keeps.</summary>
    private const int Flushing = 1_200;

    /// <summary>
    /// Every thread keeps buffers as large as the largest answer that it wrote, some 40 MB in all, until a collection finds them unused for 30 seconds
    /// (ArrayPool.Shared). Without this rest they would hide a leak.
    /// </summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(32);

    /// <summary>How long one answer may take; the server gives up after ten seconds.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    private static readonly HashSet<string> Codes = [.. typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetValue(null)!).Except([ErrorCodes.Internal, ErrorCodes.Unavailable])];

    private static readonly List<string> Queries =
    [
        .. Directory.GetFiles(Repository.Folder("client", "src", "queries"), "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText),
        .. Questions.Question.All.Select(q => q.Query),
    ];

    private static readonly List<string> Ids = [.. RealSeed.Content.Nodes.Select(n => n.Id), .. RealSeed.Content.Claims.Take(500).Select(c => c.Id), "nothing.here", "programme.mine"];

    [Fact]
    public async Task Ten_thousand_random_and_damaged_documents_find_no_fault_and_leave_no_memory_behind()
    {
        var isLong = Environment.GetEnvironmentVariable("LONG_TESTS") == "1";
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), out var given) ? given : isLong ? Random.Shared.Next(1_000_000) : 20_261_123;
        var documents = isLong ? DocumentsOfLongRun : Documents;
        var folder = Directory.CreateTempSubdirectory("fuzz-").FullName;
        await using (var store = SqliteGraphStore.Open(Path.Combine(folder, "framework-graph.db")))
        {
            await store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, RealSeed.Content.Release, TestContext.Current.CancellationToken);
            var (site, address) = await SiteFixture.StartAsync(store, $"--FRAMEWORKGRAPH_KEEP_MB={KeptMegabytes}");
            await using var server = site;
            using var http = new HttpClient { BaseAddress = address, Timeout = Timeout };
            var schema = new ApiSchema();
            schema.Initialize();
            var clock = Stopwatch.StartNew();

            var faults = await RunAsync(0, WarmUp);
            var before = await HeapAsync(http);
            faults.AddRange(await RunAsync(WarmUp, documents));
            var growth = (await HeapAsync(http) - before) / (documents - WarmUp);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {documents} documents in {clock.Elapsed.TotalSeconds:F0} s, the slowest in {_slowest.TotalSeconds:F1} s; heap {before / 1e6:F1} MB after {WarmUp}, then {growth} bytes a document; answers: {string.Join(", ", _seen.OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}"))}."));
            Assert.True(faults.Count == 0, $"{faults.Count} faults with FUZZ_SEED={seed}:\n{string.Join("\n\n", faults.Take(10))}");
            Assert.True(growth < MaxBytesADocument, $"The heap grew by {growth} bytes a document with FUZZ_SEED={seed}; {MaxBytesADocument} are allowed.");
            await RequireInTimeAsync(http);
            Assert.True(_seen.GetValueOrDefault("data") > documents / 10, "Hardly any document was answered: the generator makes nothing but nonsense.");

            async Task<List<string>> RunAsync(int from, int to)
            {
                var found = new List<string>();
                await Parallel.ForAsync(from, to, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (i, cancellation) =>
                {
                    var body = Body(schema, new Random(unchecked(seed + (i * 7_919))));
                    for (var times = i % Repeated == 0 ? 3 : 1; times > 0; times--)
                    {
                        if (await FaultAsync(http, body, cancellation) is { } fault)
                        {
                            lock (found)
                            {
                                found.Add($"{i}: {fault}\n{Encoding.UTF8.GetString(body)}");
                            }
                        }
                    }
                });
                return found;
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the server gave up is the fault of the document only where it takes too long alone too, when nothing else has the machine.</summary>
    private async Task RequireInTimeAsync(HttpClient http)
    {
        foreach (var body in _givenUp.ToList())
        {
            var (times, clock) = (_givenUp.Count, Stopwatch.StartNew());
            Assert.Null(await FaultAsync(http, body, TestContext.Current.CancellationToken));
            output.WriteLine($"Given up among others, answered in {clock.Elapsed.TotalSeconds:F1} s alone.");
            Assert.True(_givenUp.Count == times, $"The server gave this up alone too:\n{Encoding.UTF8.GetString(body)}");
        }
    }

    /// <summary>Bytes in use once nothing is kept of the documents sent.</summary>
    private async Task<long> HeapAsync(HttpClient http)
    {
        await Parallel.ForAsync(0, Flushing, TestContext.Current.CancellationToken, async (i, cancellation) => Assert.Null(await FaultAsync(http, Request($"{{ a{i}: __typename }}", new { }), cancellation)));
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(i == 1 ? Rest : TimeSpan.Zero, TestContext.Current.CancellationToken);
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        var heap = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return heap.HeapSizeBytes - heap.FragmentedBytes;
    }

    private readonly Dictionary<string, int> _seen = [];
    private readonly List<byte[]> _givenUp = [];
    private TimeSpan _slowest;

    private static byte[] Body(ApiSchema schema, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                return Request(Mutator.Text(Queries[random.Next(Queries.Count)], random), new { id = Ids[random.Next(Ids.Count)], ids = new[] { Ids[0] }, text = "trust", first = 2 });
            case 1:
                var damaged = new RandomDocument(schema, random, Ids);
                return random.Next(2) == 0 ? Request(Mutator.Text(damaged.Text, random), damaged.Variables) : Mutator.Bytes(Request(damaged.Text, damaged.Variables), random);
            default:
                var document = new RandomDocument(schema, random, Ids);
                return Request(document.Text, document.Variables);
        }
    }

    private static byte[] Request(string query, object variables) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });

    /// <returns>What is wrong with the answer; null: nothing.</returns>
    private async Task<string?> FaultAsync(HttpClient http, byte[] body, CancellationToken cancellation)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        try
        {
            var sent = Stopwatch.GetTimestamp();
            using var response = await http.PostAsync("/graphql", content, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            var took = Stopwatch.GetElapsedTime(sent);
            if ((int)response.StatusCode >= 500)
            {
                return $"status {(int)response.StatusCode}: {text}";
            }

            var answer = JsonSerializer.Deserialize<JsonElement>(text);
            var codes = answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(e => e.Text("extensions.code")!).Distinct().ToList() : [];
            lock (_seen)
            {
                _slowest = took > _slowest ? took : _slowest;
                if (codes.Contains(ErrorCodes.Timeout))
                {
                    _givenUp.Add(body);
                }

                foreach (var kind in codes.Append(answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? "data" : "no data"))
                {
                    _seen[kind] = _seen.GetValueOrDefault(kind) + 1;
                }
            }

            return codes.All(Codes.Contains) ? null : $"error {errors}";
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or JsonException or KeyNotFoundException)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
