using FrameworkGraph.Sqlite;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>A query costs one statement for each level of lists, however many rows it has.</summary>
public sealed class StatementTests(SiteFixture site)
{
    public static TheoryData<int, string> Queries { get; } = new()
    {
        { 0, "{ __typename __schema { queryType { name } } }" },
        { 1, "{ node(id: \"framework.cohen\") { id } }" },
        { 1, "{ a: barriers(first: 1000) { totalCount nodes { id definition } } b: works(first: 1000) { nodes { waves { wave } } } search(text: \"trust\") { totalCount } }" },
        { 2, "{ barriers(first: 1000) { nodes { id findings(first: 100) { totalCount nodes { label } } addressedBy { nodes { id } } broader { nodes { id } } } } }" },
        { 2, "{ claims(first: 1000) { nodes { readsAloud source { label } coder { label } paragraph { id } cites { nodes { id } } subject { id } object { id } } } }" },
        { 3, "{ barriers(first: 100) { nodes { findings(first: 50) { edges { claim { readsAloud } node { document { label } paragraph { number } concerns { nodes { label } } } } } } } }" },
        { 5, "{ framework(id: \"framework.valentijn\") { elements(first: 40) { nodes { findings(first: 100) { nodes { document { locatedIn { nodes { label } } } } } } } } }" },
        { 5, "{ works(first: 5, filter: { linked: [{ direction: OUT, claim: { predicates: [REPORTS] } }] }) { nodes { findings(first: 40) { nodes { identifies(first: 9) { nodes { ... on Barrier { addressedBy { nodes { findings(first: 5) { totalCount } } } } } } } } } } }" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_of_depth_runs_no_more_statements_than_levels(int depth, string query)
    {
        await using var store = SqliteGraphStore.Open(site.DatabasePath);
        var (app, address) = await SiteFixture.StartAsync(store);
        await using (app)
        {
            using var client = new GraphQlClient(address);
            var before = store.StatementCount;
            await client.AskAsync(query);

            Assert.Equal(depth, store.StatementCount - before);
        }
    }

    [Fact]
    public async Task Store_of_the_site_holds_the_release_of_the_seed()
    {
        await using var store = SqliteGraphStore.Open(site.DatabasePath);

        Assert.Equal(RealSeed.Content.Release, (await store.RevisionsAsync(TestContext.Current.CancellationToken)).Release);
    }
}
