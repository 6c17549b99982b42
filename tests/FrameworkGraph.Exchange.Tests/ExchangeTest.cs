using FrameworkGraph.Generation;
using FrameworkGraph.Graph;
using FrameworkGraph.Seed;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>What tests of exchange share: a folder of their own, the real seed and a generated graph.</summary>
public abstract class ExchangeTest : IDisposable
{
    private static readonly Lazy<SeedContent> RealSeed = new(() => SeedReader.Read(SeedFolder.Read(Repository.Seed)));

    protected static readonly DateOnly Day = new(2026, 1, 31);

    protected string Folder { get; } = Directory.CreateTempSubdirectory("framework-graph-exchange-").FullName;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected static SeedContent Seed => RealSeed.Value;

    protected static MemorySource SeedSource => new(Seed.Nodes, Seed.Claims, Seed.Release, Seed.Tombstones);

    protected static MemorySource Generated()
    {
        var graph = new GraphGenerator(3_000, 7);
        return new(graph.Nodes(), graph.Claims(), graph.Release);
    }

    public void Dispose()
    {
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected async Task<string> ExportAsync(string format, GraphSource source, string name = "out")
    {
        var target = Path.Combine(Folder, $"{name}-{format}");
        var writer = ExportFormats.Find(format)!;
        if (writer.IsFolder)
        {
            Directory.CreateDirectory(target);
        }

        await writer.WriteAsync(source, new ExportNotice(source.Release, Day), target, Cancellation);
        return target;
    }

    /// <summary>Everything of every node and claim, as text, in the order of ids.</summary>
    protected static List<string> Lines(IEnumerable<Node> nodes, IEnumerable<Claim> claims) =>
    [
        .. nodes.OrderBy(n => n.Id, StringComparer.Ordinal).Select(n => n.ToString()),
        .. claims.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => $"{c with { Cites = [] }} {string.Join(' ', c.Cites)}"),
    ];

    protected static async Task<List<string>> LinesAsync(GraphSource source) =>
        Lines(await source.NodesAsync(Cancellation).ToListAsync(Cancellation), await source.ClaimsAsync(Cancellation).ToListAsync(Cancellation));
}
