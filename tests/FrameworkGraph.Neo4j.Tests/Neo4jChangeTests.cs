using System.Text.Json;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Changes of people's own work by several programs, and over a connection that breaks.</summary>
public sealed class Neo4jChangeTests
{
    private static readonly Actor Ada = new("person.ada", [Role.Editor], ["red"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Change.SaveProgramme Save(string name, string? id = null, int? version = null) =>
        new(id, null, new(name, null, new Dictionary<string, string>(), new Dictionary<string, IReadOnlyDictionary<string, string>>())) { Expected = version };

    private static Task<Outcome> ApplyAsync(GraphStore store, Change change) => store.ApplyAsync(change, Ada, DateTimeOffset.UnixEpoch, Cancellation);

    private static async Task<HistoryPage> HistoryAsync(GraphStore store) =>
        await store.ReadHistoryAsync(new HistoryQuery(null, null, false, new Page(1_000), true), Sample.Red, Cancellation);

    [Theory, InlineData(1), InlineData(2)]
    public async Task Change_whose_answer_was_lost_is_sent_again_and_made_once(int losses)
    {
        await using var direct = await TestServer.OpenEmptyAsync();
        using var between = new Middleman();
        await using var store = new Neo4jGraphStore(TestServer.Options with { Address = between.Address });
        await store.RevisionsAsync(Cancellation);
        var lost = 0;
        between.Loses = request => request.Contains("CREATE (e:Event)") && lost++ < losses;
        var outcome = await ApplyAsync(store, Save("Sent often"));
        Assert.Equal(losses + 1, lost);
        Assert.False(outcome.Repeated);
        Assert.Equal(outcome.Event!.Subject, Assert.Single((await HistoryAsync(direct)).Events).Subject);
        Assert.Single((await direct.ReadProgrammesAsync(new ProgrammeQuery(null, null, new Page(9)), Sample.Red, Cancellation)).Programmes);
        Assert.Equal(1, (await direct.RevisionsAsync(Cancellation)).Workspace);
    }

    [Fact]
    public async Task Refusal_by_what_a_new_seed_took_away_meanwhile_is_asked_again()
    {
        await using var direct = await TestServer.OpenEmptyAsync();
        Task Fill(string release) => direct.ReplaceSeedAsync(Sample.Nodes("a", "b"), [Sample.Claim("c", "a", "b")], release, Cancellation);
        await Fill("old");
        using var between = new Middleman();
        await using var store = new Neo4jGraphStore(TestServer.Options with { Address = between.Address });
        await store.RevisionsAsync(Cancellation);
        var begun = 0;
        between.Loses = request =>
        {
            if (request.Contains(OwnCypher.Begin[^20..]) && begun++ == 0)
            {
                Fill("new").GetAwaiter().GetResult();
            }

            return false;
        };
        var outcome = await store.ApplyAsync(new Change.DecideClaim("c", "disputed", "For a reason."), new("person.cat", [Role.Curator], []), DateTimeOffset.UnixEpoch, Cancellation);
        Assert.Empty(outcome.Errors);
        Assert.True(begun > 1);
    }

    [Fact]
    public async Task Change_before_which_others_always_come_is_refused_and_not_made()
    {
        await using var direct = await TestServer.OpenEmptyAsync();
        using var between = new Middleman();
        await using var store = new Neo4jGraphStore(TestServer.Options with { Address = between.Address });
        await store.RevisionsAsync(Cancellation);
        between.Loses = request =>
        {
            if (request.Contains(OwnCypher.Begin[^20..]))
            {
                TestServer.QueryAsync("MATCH (m:Meta {name: 'graph'}) SET m.events = m.events + 1").GetAwaiter().GetResult();
            }

            return false;
        };
        var refused = await Assert.ThrowsAsync<StoreException>(() => ApplyAsync(store, Save("Outrun")));
        Assert.True(refused.Unavailable);
        Assert.Contains("came first 50 times: this one was not made", refused.Message, StringComparison.Ordinal);
        Assert.Empty((await HistoryAsync(direct)).Events);
    }

    [Fact]
    public async Task Map_is_read_again_where_a_new_seed_came_between_its_statements()
    {
        await using var direct = await TestServer.OpenEmptyAsync();
        Task Fill(string finding) => direct.ReplaceSeedAsync(
            [.. Sample.Nodes("b"), Sample.Node(finding, NodeKinds.Finding)],
            [Sample.Claim("r", Sample.Work.Id, finding, "reports"), Sample.Claim("l", finding, "b", "identifies")], finding, Cancellation);
        await Fill("old");
        using var between = new Middleman();
        await using var store = new Neo4jGraphStore(TestServer.Options with { Address = between.Address });
        await store.RevisionsAsync(Cancellation);
        var asked = 0;
        between.Loses = request =>
        {
            if (request.Contains("id(f)") && asked++ == 0)
            {
                Fill("new").GetAwaiter().GetResult();
            }

            return false;
        };
        Assert.Equal(
            [new PatternCell("b", "", 1, 1, 0, 1)],
            await store.CountPatternsAsync(new(new() { Kinds = ["barrier"] }, null, ClaimFilter.Any, ClaimFilter.Any), Viewer.Anybody, Cancellation));
        Assert.Equal(4, asked);
    }

    [Fact]
    public async Task Reader_waits_for_what_it_wrote_by_bookmark()
    {
        await using (await TestServer.OpenEmptyAsync())
        {
        }

        using var between = new Middleman();
        await using var store = new Neo4jGraphStore(TestServer.Options with { Address = between.Address });
        await ApplyAsync(store, Save("Written"));
        var written = between.Heard.Last(h => h.Request.Contains("SET t.settled")).Answer;
        await store.RevisionsAsync(Cancellation);
        var bookmarks = JsonDocument.Parse(written).RootElement.GetProperty("bookmarks").EnumerateArray().Select(b => b.GetString());
        Assert.Equal(bookmarks, JsonDocument.Parse(between.Heard.Last().Request).RootElement.GetProperty("bookmarks").EnumerateArray().Select(b => b.GetString()));
    }

    [Fact]
    public void Bookmarks_of_writes_beside_each_other_are_all_kept()
    {
        using var api = new QueryApi(TestServer.Options);
        api.Advance([], ["a"]);
        var seen = api.Bookmarks;
        api.Advance(seen, ["b"]);
        api.Advance(seen, ["c"]);
        Assert.Equal(["b", "c"], api.Bookmarks);
        api.Advance(api.Bookmarks, ["d"]);
        Assert.Equal(["d"], api.Bookmarks);
    }

    [Fact]
    public async Task Changes_of_several_programs_follow_each_other_and_none_is_lost()
    {
        await using var one = await TestServer.OpenEmptyAsync();
        await using var two = new Neo4jGraphStore(TestServer.Options);
        await using var three = new Neo4jGraphStore(TestServer.Options);
        GraphStore[] stores = [one, two, three];
        var id = (await ApplyAsync(one, Save("Begun"))).Event!.Subject;
        var saved = await Task.WhenAll(stores.Select((store, s) => Task.Run(
            async () =>
            {
                var conflicts = 0;
                for (var made = 0; made < 5;)
                {
                    var seen = (await store.ReadProgrammesAsync(new ProgrammeQuery(id, null, new Page(1)), Sample.Red, Cancellation)).Programmes.Single().Version;
                    var outcome = await ApplyAsync(store, Save($"Of {s}", id, seen));
                    (made, conflicts) = outcome.Errors.Count == 0 ? (made + 1, conflicts) : (made, conflicts + 1);
                    Assert.All(outcome.Errors, e => Assert.Equal(UserErrorCode.Conflict, e.Code));
                }

                return conflicts;
            },
            Cancellation)));
        var history = await HistoryAsync(two);
        Assert.Equal(Enumerable.Range(1, 16).Select(n => (n, (long)n)), history.Events.Select(e => (e.Version, e.Number)));
        Assert.Equal(16, history.Revisions.Workspace);
        Assert.Equal(15, history.Events.Zip(history.Events.Skip(1)).Count(pair => pair.First.After == pair.Second.Before));
        TestContext.Current.SendDiagnosticMessage($"{saved.Sum()} conflicts");
    }
}
