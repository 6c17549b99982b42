using System.Collections.Concurrent;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using FrameworkGraph.Workspace;
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

    [Fact]
    public async Task No_acknowledged_change_is_lost_when_the_server_is_killed_under_writers()
    {
        await using var server = await OwnServer.StartNewAsync();
        await using var store = new Neo4jGraphStore(server.Options);
        await store.ReplaceSeedAsync(Sample.Nodes("a"), [], "r", Cancellation);
        var (outcomes, acknowledged) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var writers = Enumerable.Range(0, 2).Select(w => Task.Run(() => WriteUntilAsync(store, w, outcomes, acknowledged, done.Token), Cancellation)).ToArray();
        await Until(outcomes, "answer");
        await server.KillAsync();
        await Until(outcomes, "unavailable");
        await server.StartAsync();
        outcomes.Clear();
        await Until(outcomes, "answer");
        await done.CancelAsync();
        await Task.WhenAll(writers);

        var events = (await store.ReadHistoryAsync(new HistoryQuery(null, null, false, new Page(1_000)), Sample.Red, Cancellation)).Events;
        Assert.Empty(acknowledged.Except(events.Select(e => e.Key)));
        Assert.Equal(events.Count, events.Select(e => e.Key).Distinct().Count());
        Assert.Equal(Enumerable.Range(1, events.Count).Select(n => (long)n), events.Select(e => e.Number));
        Assert.Equal(events.Count, (await store.RevisionsAsync(Cancellation)).Workspace);
        var programmes = await store.ReadProgrammesAsync(new ProgrammeQuery(null, null, new Page(1_000)), Sample.Red, Cancellation);
        Assert.Equal(events.Select(e => e.Subject).Order(StringComparer.Ordinal), programmes.Programmes.Select(p => p.Id));
    }

    private static async Task WriteUntilAsync(
        Neo4jGraphStore store, int writer, ConcurrentQueue<string> outcomes, ConcurrentQueue<string> acknowledged, CancellationToken done)
    {
        var actor = new Actor("person.ada", [Role.Editor], ["red"]);
        for (var i = 0; !done.IsCancellationRequested; i++)
        {
            var content = new ProgrammeContent($"{writer} {i}", null, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>());
            try
            {
                var outcome = await store.ApplyAsync(new Change.SaveProgramme(null, null, content) { Key = $"{writer}-{i}" }, actor, DateTimeOffset.UnixEpoch, Cancellation);
                acknowledged.Enqueue(outcome.Event!.Key!);
                outcomes.Enqueue("answer");
            }
            catch (StoreException e) when (e.Unavailable)
            {
                // The same change again, under its key: it may have been made.
                outcomes.Enqueue("unavailable");
                i--;
                await Task.Delay(200, Cancellation);
            }
        }
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
