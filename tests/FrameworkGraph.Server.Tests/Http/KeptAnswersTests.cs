using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>What was answered is given again only while the data stay as they are.</summary>
public sealed class KeptAnswersTests : IDisposable
{
    private const string Query = "{ framework(id: \"framework.cohen\") { label elements(first: 5) { nodes { label } } } }";

    private readonly string _folder = Directory.CreateTempSubdirectory("framework-graph-kept-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Answer_asked_a_third_time_costs_only_a_look_at_the_revisions()
    {
        await using var store = await OpenAsync();
        var (app, address) = await SiteFixture.StartAsync(store);
        await using var _ = app;
        using var client = new GraphQlClient(address);
        var first = await client.AskAsync(Query);
        await client.AskAsync(Query);
        var before = store.StatementCount;
        var third = await client.AskAsync(Query);

        Assert.Equal(1, store.StatementCount - before);
        Assert.Equal(first.ToString(), third.ToString());
    }

    [Fact]
    public async Task New_release_makes_every_kept_answer_anew()
    {
        await using var store = await OpenAsync();
        var (app, address) = await SiteFixture.StartAsync(store);
        await using var _ = app;
        using var client = new GraphQlClient(address);
        for (var i = 0; i < 3; i++)
        {
            Assert.Contains("Cohen", (await client.AskAsync(Query)).ToString(), StringComparison.Ordinal);
        }

        var seed = RealSeed.Content;
        await store.ReplaceSeedAsync(seed.Nodes.Select(n => n.Id == "framework.cohen" ? n with { Label = "Renamed" } : n), seed.Claims, "another", TestContext.Current.CancellationToken);

        Assert.Contains("Renamed", (await client.AskAsync(Query)).ToString(), StringComparison.Ordinal);
    }

    private async Task<SqliteGraphStore> OpenAsync()
    {
        var store = SqliteGraphStore.Open(Path.Combine(_folder, "kept.db"));
        var seed = RealSeed.Content;
        await store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, TestContext.Current.CancellationToken);
        return store;
    }
}
