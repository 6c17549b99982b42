using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using FrameworkGraph.Generation;
using FrameworkGraph.Neo4j;

namespace FrameworkGraph.Bench;

/// <summary>
/// P6: import of a generated graph into Neo4j, against a bare load of the same nodes, relationships and properties by UNWIND under the same
/// constraints and indexes. The database is emptied before each; NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD say which.
/// </summary>
internal static class Neo4jImportBench
{
    private const int BatchSize = 5_000;

    private static readonly Dictionary<string, Func<GraphGenerator, Task>> Ways = new() { ["bare"] = BareAsync, ["FrameworkGraph"] = OursAsync };

    private static readonly Neo4jOptions Options = new()
    {
        Address = new(Environment.GetEnvironmentVariable("NEO4J_URI") ?? throw new InvalidOperationException("Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD.")),
        User = Environment.GetEnvironmentVariable("NEO4J_USER"), Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
        StatementTimeout = TimeSpan.FromMinutes(10), BatchSize = BatchSize,
    };

    public static async Task<int> RunAsync(int[] sizes)
    {
        // A server that has just begun runs cold code: neither of the two is to pay for that.
        foreach (var way in Ways.Keys)
        {
            await MeasureAsync(way, 5_000);
        }

        Console.WriteLine("| what | claims | s | claims/s | our processor s | our peak memory MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var (claims, way) in sizes.SelectMany(s => Ways.Keys.Select(w => (s, w))))
        {
            using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["neo4j-import-once", way, claims.ToString(CultureInfo.InvariantCulture)]))!;
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return process.ExitCode;
            }
        }

        return 0;
    }

    /// <summary>One load in a process of its own, so that its peak memory is its own.</summary>
    public static async Task<int> OnceAsync(string way, int claims)
    {
        var (seconds, processor) = await MeasureAsync(way, claims);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {way} | {claims} | {seconds:f1} | {claims / seconds:f0} | {processor:f1} | {self.PeakWorkingSet64 / 1e6:f0} |"));
        return 0;
    }

    private static async Task<(double Seconds, double Processor)> MeasureAsync(string way, int claims)
    {
        using var api = new QueryApi(Options);
        await EmptyAsync(api);
        await using (var store = new Neo4jGraphStore(Options))
        {
            // Makes the constraints and indexes.
            await store.RevisionsAsync(default);
        }

        await api.RunAsync(Statement.Read("CALL db.awaitIndexes(600)"), default);
        var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await Ways[way](new GraphGenerator(claims, 1));
        return (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
    }

    private static async Task OursAsync(GraphGenerator graph)
    {
        await using var store = new Neo4jGraphStore(Options);
        await store.ReplaceSeedAsync(graph.Nodes(), graph.Claims(), graph.Release, default);
    }

    private static async Task BareAsync(GraphGenerator graph)
    {
        using var api = new QueryApi(Options);
        var items = new ItemRow("bare");
        foreach (var batch in graph.Nodes().Chunk(BatchSize))
        {
            await RunAsync(api, "UNWIND $given.rows AS row CREATE (n:Item:Node) SET n = row", json => Array.ForEach(batch, n => items.Write(json, n)));
        }

        foreach (var batch in graph.Claims().Chunk(BatchSize))
        {
            await RunAsync(
                api,
                $"UNWIND $given.rows AS row MATCH (s:Item {{key: row.s}}) MATCH (o:Item {{key: row.o}}) CREATE (c:Item:Claim) SET c = row.l, c += row.c CREATE (s)-[l:LINK]->(o) SET l = row.l, {LinkPlace.Set("row.s", "row.o", "row.l")}",
                json => Array.ForEach(batch, c => items.Write(json, c)));
            await RunAsync(
                api,
                "UNWIND $given.rows AS row MATCH (c:Item {key: row.c}) MATCH (w:Item {key: row.w}) CREATE (c)-[:CITES]->(w)",
                json => Array.ForEach(batch, c => c.Cites.ToList().ForEach(work =>
                {
                    json.WriteStartObject();
                    json.WriteString("c", items.Key(c.Id));
                    json.WriteString("w", items.Key(work));
                    json.WriteEndObject();
                })));
        }
    }

    private static Task RunAsync(QueryApi api, string text, Action<Utf8JsonWriter> rows) => api.RunAsync(
        Statement.Change(text, new Parameters().With("rows", json =>
        {
            json.WriteStartArray();
            rows(json);
            json.WriteEndArray();
        })),
        default);

    private static async Task EmptyAsync(QueryApi api)
    {
        // Links first: a node takes with it all that hang on it, and on some hang nearly all.
        foreach (var text in new[] { "MATCH ()-[l]->() WITH l LIMIT 10000 DELETE l RETURN count(*)", "MATCH (n) WITH n LIMIT 10000 DELETE n RETURN count(*)" })
        {
            while ((await api.RunAsync(Statement.Change(text), default)).Single().GetInt32() > 0)
            {
            }
        }
    }
}
