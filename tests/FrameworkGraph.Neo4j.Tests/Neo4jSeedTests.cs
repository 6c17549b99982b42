using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Property;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>The real evidence in both stores.</summary>
public sealed class Neo4jSeedTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_curated_evidence_reads_the_same_from_both_stores()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "graph-seed")))
        {
            folder = folder.Parent!;
        }

        var seed = SeedReader.Read(SeedFolder.Read(Path.Combine(folder.FullName, "graph-seed")));
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "graph.db");
        await using var sqlite = SqliteGraphStore.Open(file);
        await using var neo4j = await TestServer.OpenEmptyAsync();
        foreach (var store in new GraphStore[] { sqlite, neo4j })
        {
            await store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, Cancellation);
        }

        foreach (var selection in Selections())
        {
            var expected = await sqlite.ReadAsync([selection], Viewer.Anybody, Cancellation);
            Assert.NotEmpty(expected.Connections[0].Rows);
            Assert.Equal(Show.Of(expected), Show.Of(await neo4j.ReadAsync([selection], Viewer.Anybody, Cancellation)));
        }

        var gap = new PatternCount(new() { Kinds = ["element"] }, new() { Kinds = ["barrier"] }, ClaimFilter.Any, ClaimFilter.Any);
        Assert.Equal(await sqlite.CountPatternsAsync(gap, Viewer.Anybody, Cancellation), await neo4j.CountPatternsAsync(gap, Viewer.Anybody, Cancellation));
        Assert.Equal(await sqlite.CountStandingBehindAsync(null, Viewer.Anybody, Cancellation), await neo4j.CountStandingBehindAsync(null, Viewer.Anybody, Cancellation));
    }

    private static IEnumerable<Selection> Selections()
    {
        foreach (var kind in NodeKinds.All.Where(k => k != NodeKinds.Paragraph))
        {
            yield return new(new Root.Nodes(new() { Kinds = [kind.Slug] })) { Page = new(1000), Count = true, Steps = [new(Hop.Both) { Page = new(1000), Order = new(OrderField.Year, true) }] };
        }

        yield return new(new Root.Claims(ClaimFilter.Any)) { Page = new(1000, FromEnd: true), Count = true, Steps = [new(Hop.Subject), new(Hop.Object), new(Hop.Source), new(Hop.Coder), new(Hop.Cites), new(Hop.Paragraph)] };
        foreach (var text in new[] { "integration", "financial uncertainty", "child", "care co" })
        {
            yield return new(new Root.Search(text, NodeFilter.Any)) { Order = new(OrderField.Rank), Count = true };
        }
    }
}
