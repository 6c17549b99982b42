using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Imports that are broken off, repeated or run at the same time.</summary>
public sealed class Neo4jImportTests
{
    private static readonly Node[] Nodes = [Sample.Work, .. Enumerable.Range(0, 300).Select(i => Sample.Node($"n{i:000}"))];

    private static readonly Claim[] Claims =
        [.. Enumerable.Range(0, 600).Select(i => Sample.Claim($"c{i:000}", $"n{i % 300:000}", i % 5 == 0 ? $"c{(i * 7 + 1) % 600:000}" : $"n{i * 7 % 300:000}") with { Cites = [Sample.Work.Id] })];

    private static readonly Neo4jOptions Small = new() { Address = new Uri("http://unused"), BatchSize = 100, ImportLease = TimeSpan.FromSeconds(2) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Neo4jOptions Options => TestServer.Options with { BatchSize = Small.BatchSize, ImportLease = Small.ImportLease };

    private static async Task<(string, int?, int?)> SeenAsync(GraphStore store)
    {
        var answer = await store.ReadAsync(
            [new(new Root.Nodes(NodeFilter.Any)) { Count = true, Page = new(1) }, new(new Root.Claims(ClaimFilter.Any)) { Count = true, Page = new(1) }], Viewer.Anybody, Cancellation);
        return (answer.Revisions.Release, answer.Connections[0].TotalCount, answer.Connections[1].TotalCount);
    }

    private static async Task<int> StoredAsync() => (await TestServer.QueryAsync("MATCH (i:Item) RETURN count(i)"))[0].GetInt32();

    // One batch is made ahead of what is sent, so that the first to be stored for certain is there when the second is.
    [Theory, InlineData(2), InlineData(3), InlineData(6)]
    public async Task A_program_that_dies_half_way_leaves_the_old_evidence_and_its_leftovers_go_with_the_next_import(int batches)
    {
        await using var store = await TestServer.OpenEmptyAsync(Options);
        await store.ReplaceSeedAsync(Sample.Nodes("old"), [Sample.Claim("c", "old", "old")], "old", Cancellation);

        // What a killed program has done by then: it took the lease and staged some batches, and never said goodbye.
        using var api = new QueryApi(Options);
        var begun = (await api.RunAsync(Statement.Change(ImportCypher.Begin, new Parameters().With("release", "new").With("importer", "dead").With("lease", 2_000)), Cancellation)).ToRows()[0];
        using var dies = new CancellationTokenSource();
        IEnumerable<T> until<T>(IEnumerable<T> all, int count) => all.Take(count * Small.BatchSize).Concat(Enumerable.Range(0, 1).SelectMany(_ => Die<T>(dies)));
        await Assert.ThrowsAnyAsync<Exception>(() => new SeedImport(api, Options, "dead", begun[2].GetString()!).StageAsync(
            batches <= 3 ? until(Nodes, batches) : Nodes, until(Claims, batches - 3), [], dies.Token));

        Assert.True(await StoredAsync() > 3);
        Assert.Equal(("old", 2, 1), await SeenAsync(store));
        await store.ReplaceSeedAsync(Nodes, Claims, "new", Cancellation);
        Assert.Equal(("new", 301, 600), await SeenAsync(store));
        Assert.Equal(901, await StoredAsync());
    }

    [Fact]
    public async Task Batches_whose_answer_was_lost_may_be_sent_again()
    {
        await using var store = await TestServer.OpenEmptyAsync(Options);
        await store.RevisionsAsync(Cancellation);
        using var api = new QueryApi(Options);
        Parameters values() => new Parameters().With("importer", "me").With("lease", 2_000).With("release", "r").With("batch", 1).With("rows", json => json.WriteRawValue("""[{"key": "1/a"}]"""));
        await api.RunAsync(Statement.Change(ImportCypher.Begin, values()), Cancellation);
        Assert.Equal(1, (await api.RunAsync(Statement.Change(ImportCypher.Nodes, values()), Cancellation)).Single().GetInt32());
        Assert.Equal(0, (await api.RunAsync(Statement.Change(ImportCypher.Nodes, values()), Cancellation)).Single().GetInt32());
    }

    [Fact]
    public async Task Two_programs_that_load_the_same_release_load_it_once_and_see_the_same()
    {
        await using var one = await TestServer.OpenEmptyAsync(Options);
        await using var two = new Neo4jGraphStore(Options);
        await Task.WhenAll(one.ReplaceSeedAsync(Nodes, Claims, "r", Cancellation), two.ReplaceSeedAsync(Nodes, Claims, "r", Cancellation));
        Assert.Equal(("r", 301, 600), await SeenAsync(one));
        Assert.Equal(await SeenAsync(one), await SeenAsync(two));
        Assert.Equal(new Revisions("r", 1, 0), await two.RevisionsAsync(Cancellation));
        Assert.Equal(901, await StoredAsync());
    }

    private static IEnumerable<T> Die<T>(CancellationTokenSource dies)
    {
        dies.Cancel();
        yield break;
    }
}
