using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>An answer that took several reads has a tag only if the data stayed as they were between them.</summary>
public sealed class ChangeMeanwhileTests : IDisposable
{
    private static readonly Node[] Nodes = [new() { Id = "work.w", Kind = NodeKinds.Work, Label = "W" }, new() { Id = "barrier.b", Kind = NodeKinds.Barrier, Label = "B" }];

    private readonly string _folder = Directory.CreateTempSubdirectory("change-meanwhile-").FullName;
    private int _release;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("{ gapMap(rows: { kinds: [BARRIER] }) { rows { id } cells { documents } } }")]
    [InlineData("{ gapMap(rows: { kinds: [BARRIER] }) { rows { id } } release { hash } }")]
    [InlineData("{ overlap { work { id } } }")]
    [InlineData("{ paths(from: \"work.w\", to: \"barrier.b\") { length } }")]
    [InlineData("{ neighbourhood(id: \"barrier.b\") { claims } }")]
    [InlineData("{ node(id: \"barrier.old\") { ... on Tombstone { successor { id } } } }")]
    public async Task Answer_of_several_states_has_no_tag(string query)
    {
        await using var store = SqliteGraphStore.Open(Path.Combine(_folder, "test.db"));
        await ReplaceAsync(store);
        var changing = new ChangingStore(store, () => ReplaceAsync(store));
        var (site, address) = await SiteFixture.StartAsync(changing);
        await using var served = site;
        using var http = new HttpClient { BaseAddress = address };
        var path = "/graphql?query=" + Uri.EscapeDataString(query);
        using var torn = await http.GetAsync(path, TestContext.Current.CancellationToken);
        changing.Changes = false;
        using var whole = await http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Null(torn.Headers.ETag);
        Assert.True(torn.Headers.CacheControl!.NoStore);
        Assert.Contains($"\"r{_release}-", whole.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.DoesNotContain("errors", await whole.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task ReplaceAsync(SqliteGraphStore store) =>
        store.ReplaceSeedAsync(Nodes, [], [new("barrier.old", "barrier.b", "Merged.")], $"r{++_release}", TestContext.Current.CancellationToken);
}
