using FrameworkGraph.Bench;

return args switch
{
    ["import", .. var sizes] => await ImportBench.RunAsync(sizes.Length == 0 ? [10_000, 100_000, 1_000_000] : [.. sizes.Select(int.Parse)]),
    ["neo4j-import", .. var sizes] => await Neo4jImportBench.RunAsync([.. sizes.Select(int.Parse)]),
    ["neo4j-import-once", var way, var claims] => await Neo4jImportBench.OnceAsync(way, int.Parse(claims)),
    ["bytes", var port, var file] => await BytesServer.RunAsync(port, file),
    ["read", var path, .. var rounds] => await ReadBench.RunAsync(path, rounds is [var number] ? int.Parse(number) : 6),
    ["analyse", var path, .. var runs] => await AnalysisBench.RunAsync(path, runs is [var number] ? int.Parse(number) : 10),
    ["import-once", var claims, var path] => await ImportBench.OnceAsync(int.Parse(claims), path),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: FrameworkGraph.Bench import [CLAIMS ...] | neo4j-import CLAIMS ... | bytes PORT FILE | read DATABASE [ROUNDS] | analyse DATABASE [RUNS]");
    return 2;
}
