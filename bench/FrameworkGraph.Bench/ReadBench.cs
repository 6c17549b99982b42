using System.Diagnostics;
using System.Globalization;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;

namespace FrameworkGraph.Bench;

/// <summary>What the store alone takes for the nested answers of bench/scale.mjs (20 documents, 5 findings of each, 3 claims of each of those) in a database of a generated graph.</summary>
internal static class ReadBench
{
    private const int Asked = 500;

    public static async Task<int> RunAsync(string path, int rounds)
    {
        await using var store = SqliteGraphStore.Open(path);
        var reports = new ClaimFilter { Predicates = ["reports"], Facets = Basis };
        var documents = new List<string>();
        for (Cursor? after = null; documents.Count == 0 || after is not null;)
        {
            var page = (await store.ReadAsync([new(new Root.Nodes(new() { Kinds = ["work"], Links = [new(Hop.Out, reports)] })) { Page = new(1_000, After: after), Fields = Fields.Names }], Viewer.Anybody, default)).Connections[0];
            documents.AddRange(page.Rows.Select(r => r.Id));
            after = page.HasNextPage ? page.Rows[^1].Cursor : null;
        }

        Step claims = new(Hop.Out) { Claims = new() { Predicates = ["identifies"], Facets = Basis }, Page = new(3), Fields = Fields.Names };
        Step findings = new(Hop.Out) { Claims = reports, Nodes = new() { Kinds = ["finding"] }, Implied = true, Part = Part.Node, Page = new(5), Fields = Fields.Names, Steps = [claims] };
        var dice = new Random(1);
        var questions = Enumerable.Range(0, Asked).Select(_ => new Selection(new Root.Nodes(new() { Ids = [.. Enumerable.Range(0, 20).Select(_ => documents[dice.Next(documents.Count)])] }))
        {
            Page = new(20), Fields = Fields.Names, Steps = [findings],
        }).ToList();
        for (var round = 1; round <= rounds; round++)
        {
            var (rows, allocated, used, watch) = (0L, GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            foreach (var question in questions)
            {
                rows += Rows((await store.ReadAsync([question], Viewer.Anybody, default)).Connections[0]);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"round {round}: {watch.Elapsed.TotalMicroseconds / Asked:f0} µs ({(Environment.CpuUsage.TotalTime - used).TotalMicroseconds / Asked:f0} of processor) an answer of {rows / Asked} rows; {(GC.GetAllocatedBytesForCurrentThread() - allocated) / Asked / 1024} KB allocated"));
        }

        return 0;
    }

    private static Dictionary<string, IReadOnlyList<string>> Basis => new() { ["basis"] = ["stated", "inferred"] };

    private static int Rows(Connection list) => list.Rows.Count + list.Rows.Sum(r => r.Steps.Sum(Rows));
}
