using System.Collections.Concurrent;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>The server is killed and started again under a program that goes on.</summary>
public sealed class Neo4jRestartTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_get_unavailable_while_the_server_is_down_and_answers_once_it_is_up()
    {
        await using var server = await OwnServer.StartNewAsync();
        await using var store = new Neo4jGraphStore(server.Options);
        await store.ReplaceSeedAsync(Sample.Nodes("a"), [Sample.Claim("c", "a", "a")], "r", Cancellation);
        var outcomes = new ConcurrentQueue<string>();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntilAsync(store, outcomes, done.Token), Cancellation)).ToArray();

        await Until(outcomes, "answer");
        await server.KillAsync();
        outcomes.Clear();
        await Until(outcomes, "unavailable");
        await server.StartAsync();
        outcomes.Clear();
        await Until(outcomes, "answer");
        await server.StopAsync();
        await Until(outcomes, "unavailable");
        await server.StartAsync();
        outcomes.Clear();
        await Until(outcomes, "answer");
        await done.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task An_import_during_which_the_server_is_killed_changes_nothing_and_can_be_repeated()
    {
        await using var server = await OwnServer.StartNewAsync();
        await using var store = new Neo4jGraphStore(server.Options with { BatchSize = 50 });
        await store.ReplaceSeedAsync(Sample.Nodes("old"), [], "old", Cancellation);
        var nodes = Sample.Nodes([.. Enumerable.Range(0, 1_000).Select(i => $"n{i}")]);
        Task? killed = null;
        var given = nodes.Select((node, i) =>
        {
            killed ??= i == 500 ? server.KillAsync() : null;
            return node;
        });
        Assert.True((await Assert.ThrowsAsync<StoreException>(() => store.ReplaceSeedAsync(given, [], "new", Cancellation))).Unavailable);
        await killed!;
        await server.StartAsync();
        Assert.Equal("old", (await store.RevisionsAsync(Cancellation)).Release);
        await store.ReplaceSeedAsync(nodes, [], "new", Cancellation);
        var answer = await store.ReadAsync([new(new Root.Nodes(NodeFilter.Any)) { Count = true }], Viewer.Anybody, Cancellation);
        Assert.Equal(("new", 1_001), (answer.Revisions.Release, answer.Connections[0].TotalCount));
    }

    private static async Task ReadUntilAsync(Neo4jGraphStore store, ConcurrentQueue<string> outcomes, CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            try
            {
                var answer = await store.ReadAsync([new(new Root.ByIds(["a"])) { Steps = [new(Hop.Out)] }], Viewer.Anybody, Cancellation);
                outcomes.Enqueue(answer.Connections[0].Rows.Single().Steps[0].Rows.Count == 1 ? "answer" : "wrong answer");
            }
            catch (StoreException e) when (e.Unavailable)
            {
                outcomes.Enqueue("unavailable");
            }

            await Task.Delay(20, Cancellation);
        }
    }

    private static async Task Until(ConcurrentQueue<string> outcomes, string wanted)
    {
        var start = DateTime.UtcNow;
        while (!outcomes.Contains(wanted))
        {
            Assert.InRange(DateTime.UtcNow - start, TimeSpan.Zero, Patience);
            await Task.Delay(20, Cancellation);
        }

        Assert.DoesNotContain("wrong answer", outcomes);
    }
}
