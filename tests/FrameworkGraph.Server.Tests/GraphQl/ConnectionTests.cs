using System.Text.Json;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

public sealed class ConnectionTests(SiteFixture site)
{
    public static TheoryData<string, string> Orders { get; } = new()
    {
        { "ID", "false" }, { "ID", "true" }, { "LABEL", "false" }, { "LABEL", "true" }, { "NUMBER", "false" }, { "YEAR", "false" }, { "YEAR", "true" },
    };

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Paging_forward_and_backward_gives_each_work_once_in_one_order(string field, string descending)
    {
        var order = $"{{ field: {field}, descending: {descending} }}";
        var whole = (await site.Client.AskAsync($"{{ works(first: 1000, orderBy: {order}) {{ nodes {{ id }} }} }}")).Texts("works.nodes.id").ToList();

        Assert.Equal(RealSeed.OfKind["work"].Count(), whole.Distinct().Count());
        Assert.Equal(whole, await PagesAsync("works", order, forward: true));
        Assert.Equal(whole, await PagesAsync("works", order, forward: false));
    }

    [Fact]
    public async Task Paging_through_a_list_below_a_row_gives_each_claim_once()
    {
        const string Query = "query($after: String) { node(id: \"element.valentijn.shared-vision\") { ... on Element { claims(first: 7, after: $after) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } edges { node { id } other { id } } } } } }";
        var (found, after, total) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = (await site.Client.AskAsync(Query, new { after })).At("node.claims");
            Assert.Equal(after is not null, page.At("pageInfo.hasPreviousPage").GetBoolean());
            found.AddRange(page.Texts("edges.node.id"));
            total = page.Number("totalCount");
            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.Text("pageInfo.endCursor") : null;
        }
        while (after is not null);

        var expected = RealSeed.Content.Claims.Where(RealSeed.Counts).Where(c => c.Subject == "element.valentijn.shared-vision" || c.Object == "element.valentijn.shared-vision").Select(c => c.Id);
        Assert.Equal(expected.Order(StringComparer.Ordinal), found);
        Assert.Equal(found.Count, total);
    }

    [Fact]
    public async Task First_and_cursors_of_edges_cut_the_same_page_from_both_sides()
    {
        var all = await site.Client.AskAsync("{ barriers(first: 5) { edges { cursor node { id } } } }");
        var (cursors, ids) = (all.Texts("barriers.edges.cursor").ToList(), all.Texts("barriers.edges.node.id").ToList());

        var between = await site.Client.AskAsync(
            "query($after: String, $before: String) { barriers(first: 10, after: $after, before: $before) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }", new { after = cursors[0], before = cursors[4] });

        Assert.Equal(ids[1..4], between.Texts("barriers.nodes.id"));
    }

    [Fact]
    public async Task First_zero_gives_no_rows_and_the_whole_count()
    {
        var data = await site.Client.AskAsync("{ barriers(first: 0) { totalCount nodes { id } pageInfo { hasNextPage startCursor endCursor } } }");

        Assert.Empty(data.List("barriers.nodes"));
        Assert.Equal(RealSeed.OfKind["barrier"].Count(), data.Number("barriers.totalCount"));
        Assert.True(data.At("barriers.pageInfo.hasNextPage").GetBoolean());
        Assert.Equal(JsonValueKind.Null, data.At("barriers.pageInfo.startCursor").ValueKind);
    }

    [Fact]
    public async Task List_without_first_has_fifty_rows()
    {
        var data = await site.Client.AskAsync("{ findings { nodes { id } pageInfo { hasNextPage } } }");

        Assert.Equal(50, data.List("findings.nodes").Count);
        Assert.True(data.At("findings.pageInfo.hasNextPage").GetBoolean());
    }

    private async Task<List<string>> PagesAsync(string list, string order, bool forward)
    {
        var (size, cursor, more, edge) = forward ? ("first", "after", "hasNextPage", "endCursor") : ("last", "before", "hasPreviousPage", "startCursor");
        var found = new List<string>();
        string? at = null;
        do
        {
            var page = (await site.Client.AskAsync($"query($at: String) {{ {list}({size}: 17, {cursor}: $at, orderBy: {order}) {{ nodes {{ id }} pageInfo {{ {more} {edge} }} }} }}", new { at })).At(list);
            found.InsertRange(forward ? found.Count : 0, page.Texts("nodes.id"));
            at = page.At($"pageInfo.{more}").GetBoolean() ? page.Text($"pageInfo.{edge}") : null;
        }
        while (at is not null);
        return found;
    }
}
