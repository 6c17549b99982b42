using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>What curators decided goes out with graph-seed and comes back from it.</summary>
public sealed class DecisionTests : ExchangeTest
{
    private static readonly DateTimeOffset Now = new(2026, 2, 3, 23, 30, 0, TimeSpan.Zero);

    private static readonly Actor Curator = new("person.0123456789abcdef", [Role.Editor, Role.Curator], ["team"]);

    /// <summary>A finding's report, which stands in the finding's row; a claim that stands alone; one that the seed itself has given a reason.</summary>
    private static readonly string[] Decided =
        [Seed.Claims.First(c => c.Predicate == "reports").Id, Seed.Claims.First(c => c.Predicate == "addresses").Id, Seed.Claims.First(c => c.Predicate == "concerns").Id];

    [Fact]
    public async Task Decisions_go_out_beside_the_claims_and_give_an_empty_database_the_same_statuses()
    {
        await using var store = await StoreAsync("a", Seed);
        await DecideAsync(store, Decided[0], "disputed", "Somebody disagrees: \"so\".");
        await DecideAsync(store, Decided[1], "rejected", "Not said there.");
        await DecideAsync(store, Decided[2], "accepted", null);
        var proposed = (await store.ApplyAsync(new Change.ProposeClaim(new ClaimProposal(Decided[1], "qualifies", Seed.Nodes.First(n => n.Kind == NodeKinds.Finding).Id, Seed.Claims.First(c => c.Id == Decided[1]).Source)
        {
            Basis = "inferred", Confidence = "low", Rationale = "It seems so.",
        }), Curator, Now, Cancellation)).Event!.Subject;
        await DecideAsync(store, proposed, "accepted", "Well seen.");

        var folder = await ExportAsync("graph-seed", await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation));
        var read = SeedReader.Read(SeedFolder.Read(folder));

        Assert.Empty(read.Problems);
        Assert.Equal(
            new SeedDecision[]
            {
                new(Decided[0], "disputed", "Somebody disagrees: \"so\".", Curator.Id, "2026-02-03"), new(Decided[1], "rejected", "Not said there.", Curator.Id, "2026-02-03"),
                new(Decided[2], "accepted", null, Curator.Id, "2026-02-03"), new(proposed, "accepted", "Well seen.", Curator.Id, "2026-02-03"),
            }.OrderBy(d => d.Claim, StringComparer.Ordinal),
            read.Decisions);
        Assert.Empty(read.LooseDecisions);
        await using var empty = await StoreAsync("b", read);
        var (before, after) = (await StatusesAsync(store), await StatusesAsync(empty));
        Assert.Equal(before, after);
        Assert.Contains($"{Decided[1]} rejected Not said there. {Curator.Id}", after);
        var written = string.Join('\n', Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(f => !f.EndsWith("decisions.yaml", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.DoesNotContain("Not said there.", written);

        await using var again = await StoreAsync("c", SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", await StoreSource.OpenAsync(empty, Viewer.Anybody, null, Cancellation), "twice"))));
        Assert.Equal(before, await StatusesAsync(again));
        Assert.Equal("2026-02-03", (await ClaimAsync(again, Decided[1])).Details.Text("reviewedOn"));
    }

    [Fact]
    public async Task Decision_that_was_undone_does_not_go_out()
    {
        await using var store = await StoreAsync("a", Seed);
        var decided = await DecideAsync(store, Decided[0], "rejected", "R");
        Assert.Empty((await store.ApplyAsync(new Change.Undo(decided.Number), Curator, Now, Cancellation)).Errors);

        var read = SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation))));

        Assert.Empty(read.Decisions);
        Assert.Equal(await LinesAsync(SeedSource), Lines(read.Nodes, read.Claims));
    }

    [Fact]
    public async Task Decision_without_its_subject_is_kept_and_named()
    {
        await using var store = await StoreAsync("a", Seed);
        await DecideAsync(store, Decided[1], "rejected", "R");
        bool Stays(Claim c) => c.Id != Decided[1] && c.Subject != Decided[1] && c.Object != Decided[1];
        await store.ReplaceSeedAsync(Seed.Nodes, Seed.Claims.Where(Stays), "fewer", Cancellation);

        var read = SeedReader.Read(SeedFolder.Read(await ExportAsync("graph-seed", await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation))));

        Assert.Empty(read.Problems);
        Assert.Equal(Decided[1], Assert.Single(read.LooseDecisions).Claim);
        Assert.Equal(Lines(Seed.Nodes, Seed.Claims.Where(Stays)), Lines(read.Nodes, read.Claims));
    }

    private async Task<SqliteGraphStore> StoreAsync(string name, SeedContent content)
    {
        var store = SqliteGraphStore.Open(Path.Combine(Folder, $"{name}.db"));
        await store.ReplaceSeedAsync(content.Nodes, content.Claims, content.Tombstones, content.Release, Cancellation);
        return store;
    }

    private static async Task<HistoryEvent> DecideAsync(GraphStore store, string claim, string status, string? reason)
    {
        var outcome = await store.ApplyAsync(new Change.DecideClaim(claim, status, reason), Curator, Now, Cancellation);
        Assert.Empty(outcome.Errors);
        return outcome.Event!;
    }

    private static async Task<Claim> ClaimAsync(GraphStore store, string id) => (await store.ReadAsync([new Selection(new Root.ByIds([id]))], Viewer.Anybody, Cancellation)).Connections[0].Rows.Single().Claim!;

    private static async Task<List<string>> StatusesAsync(GraphStore store) =>
        await (await StoreSource.OpenAsync(store, Viewer.Anybody, null, Cancellation)).ClaimsAsync(Cancellation).Select(c => $"{c.Id} {c.Status} {c.Details.Text("statusReason")} {c.Details.Text("reviewedBy")}").ToListAsync(Cancellation);
}
