using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>
/// Two processes over one Neo4j. They keep nothing of the data, so the bound within which one sees what the other has acknowledged is its
/// next request: no test here waits or asks twice.
/// </summary>
[Collection(Neo4jServer.Name)]
public sealed class SeveralServersTests(Neo4jServer server)
{
    private const string Map = "{ gapMap(rows: { kinds: [BARRIER] }) { cells { row { id label } documents works findings } } release { hash evidenceRevision workspaceRevision } }";
    private const string Save = "mutation($input: SaveProgrammeInput!) { saveProgramme(input: $input) { userErrors { code } version subject event { id } } }";
    private const string Barrier = "barrier.financial-uncertainty";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_servers_give_the_same_answers_and_see_what_the_other_acknowledged_with_their_next_request()
    {
        Assert.NotNull(server.Served);
        var started = await Task.WhenAll(RunningServer.StartAsync(server.Issuer, Repository.Seed), RunningServer.StartAsync(server.Issuer, Repository.Seed));
        await using var one = started[0];
        await using var other = started[1];

        var (_, tag, body) = await one.GetAsync(Map);
        Assert.Equal((200, tag, body), await other.GetAsync(Map));
        Assert.Equal((304, ""), await other.GetAsync(Map, tag) is var (status, _, nothing) ? (status, nothing) : default);

        // Each saves in turn what the other saved before.
        var id = (await one.AskAsync("editor-a", Save, new { input = new { name = "Shared 1" } })).Text("data.saveProgramme.subject")!;
        for (var version = 1; version < 7; version++)
        {
            var (writer, reader) = version % 2 == 0 ? (one, other) : (other, one);
            Assert.Equal("OK", (await writer.AskAsync("editor-a2", Save, new { input = new { id, name = $"Shared {version + 1}", expectedVersion = version } })).Verdict());
            var read = await reader.AskAsync("reader-a", $$"""{ programme(id: "{{id}}") { label } search(text: "shared {{version + 1}}") { nodes { id } } history(of: "{{id}}") { totalCount } }""");
            Assert.Equal(($"Shared {version + 1}", id, version + 1), (read.Text("data.programme.label"), read.Text("data.search.nodes.0.id"), read.Number("data.history.totalCount")));
        }

        Assert.Contains("\"programme\":null", (await other.AskAsync(null, $$"""{ programme(id: "{{id}}") { label } }""")).ToString());
        Assert.Equal((200, false), await other.GetAsync(Map, tag) is var (changed, newer, _) ? (changed, Equals(newer, tag)) : default);
        await RacesAsync(one, other, id);
        await DecisionAsync(one, other);
    }

    [Fact]
    public async Task Release_that_one_server_loads_is_served_by_the_other_with_everything_people_did()
    {
        Assert.NotNull(server.Served);
        await using var one = await RunningServer.StartAsync(server.Issuer, Repository.Seed);
        var claim = RealSeed.OfPredicate["addresses"].ElementAt(5).Id;
        var id = (await one.AskAsync("editor-a", Save, new { input = new { name = "Stays" } })).Text("data.saveProgramme.subject")!;
        var decided = await Decide(one, claim, "DISPUTED");
        Assert.Equal("OK", decided.Verdict());
        var label = $$"""{ barrier: node(id: "{{Barrier}}") { ... on Barrier { label } } release { hash } }""";
        var (_, tag, before) = await one.GetAsync(label);
        var newer = Newer();
        try
        {
            await using (var other = await RunningServer.StartAsync(server.Issuer, newer))
            {
                var (status, fresh, after) = await one.GetAsync(label, tag);
                Assert.Equal(200, status);
                Assert.Contains("Money in doubt", after);
                Assert.DoesNotContain("Money in doubt", before);
                Assert.Equal((200, fresh, after), await other.GetAsync(label));
                foreach (var asked in new[] { one, other })
                {
                    var read = await asked.AskAsync("reader-a", $$"""{ claim(id: "{{claim}}") { status } programme(id: "{{id}}") { label } }""");
                    Assert.Equal(("DISPUTED", "Stays"), (read.Text("data.claim.status"), read.Text("data.programme.label")));
                }

                Assert.Equal("OK", (await other.AskAsync("curator", "mutation($event: ID!) { undo(input: { event: $event }) { userErrors { code } } }", new { @event = decided.Text("data.decideClaim.event.id") })).Verdict());
                Assert.NotEqual("DISPUTED", (await one.AskAsync(null, $$"""{ claim(id: "{{claim}}") { status } }""")).Text("data.claim.status"));
            }
        }
        finally
        {
            Directory.Delete(newer, recursive: true);
            await server.Served.Store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, RealSeed.Content.Release, Cancellation);
        }
    }

    private static async Task RacesAsync(RunningServer one, RunningServer other, string id)
    {
        var raced = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            (i % 2 == 0 ? one : other).AskAsync("editor-a", Save, new { input = new { id, name = $"Racer {i}", expectedVersion = 7 } })));
        Assert.Single(raced, a => a.Verdict() == "OK");
        Assert.Equal(5, raced.Count(a => a.Verdict() == "CONFLICT"));
        var repeated = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            (i % 2 == 0 ? one : other).AskAsync("editor-a", Save, new { input = new { name = "Sent often", idempotencyKey = "several-servers" } })));
        Assert.All(repeated, a => Assert.Equal("OK", a.Verdict()));
        Assert.Single(repeated.Select(a => a.Text("data.saveProgramme.event.id")).Distinct());
    }

    private static async Task DecisionAsync(RunningServer one, RunningServer other)
    {
        var finding = RealSeed.OfPredicate["identifies"].First(c => c.Object == Barrier && RealSeed.Counts(c)).Subject;
        var report = RealSeed.OfPredicate["reports"].First(c => c.Object == finding).Id;
        var (_, tag, before) = await one.GetAsync(Map);
        var decided = await Decide(other, report, "REJECTED");
        var (status, _, after) = await one.GetAsync(Map, tag);
        Assert.Equal(200, status);
        Assert.NotEqual(before, after);
        Assert.Equal(after, (await other.GetAsync(Map)).Body);
        Assert.Equal("OK", (await one.AskAsync("curator", "mutation($event: ID!) { undo(input: { event: $event }) { userErrors { code } } }", new { @event = decided.Text("data.decideClaim.event.id") })).Verdict());
    }

    private static Task<System.Text.Json.JsonElement> Decide(RunningServer server, string claim, string status) => server.AskAsync(
        "curator", "mutation($input: DecideClaimInput!) { decideClaim(input: $input) { userErrors { code } event { id } } }", new { input = new { claim, status, reason = "For a reason." } });

    /// <summary>The evidence of this repository with one label changed, in a folder to be deleted.</summary>
    private static string Newer()
    {
        var folder = Directory.CreateTempSubdirectory("newer-seed-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Seed, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Repository.Seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, File.ReadAllText(file).Replace("label: Financial uncertainty", "label: Money in doubt", StringComparison.Ordinal));
        }

        return folder;
    }
}
