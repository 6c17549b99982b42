using FrameworkGraph.Search;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

public sealed class SearchTests(SiteFixture site)
{
    private const string Query = "query($text: String!, $kinds: [NodeKind!]) { search(text: $text, kinds: $kinds, first: 1000) { totalCount nodes { id kind } } }";

    [Theory]
    [InlineData("shared vision")]
    [InlineData("VISION sha")]
    [InlineData("trust")]
    [InlineData("inter-organisational")]
    [InlineData("Robinson")]
    [InlineData("träinîng")]
    [InlineData("evidence base")]
    public async Task Search_finds_and_ranks_what_the_core_says(string text)
    {
        var words = Words.Of(text);
        var turnedDown = RealSeed.Content.Claims.Where(c => c.Predicate == "reports" && !RealSeed.Counts(c)).Select(c => c.Object).ToHashSet();
        Assert.NotEmpty(turnedDown);
        var expected = RealSeed.Content.Nodes.Where(n => !turnedDown.Contains(n.Id)).Select(n => (n.Id, Rank: Rank.Of(words, Words.Joined(n.Label), Rank.Elsewhere(n)))).Where(n => n.Rank is not null)
            .OrderBy(n => n.Rank).ThenBy(n => n.Id, StringComparer.Ordinal).Select(n => n.Id).ToList();

        var data = await site.Client.AskAsync(Query, new { text });

        Assert.NotEmpty(expected);
        Assert.Equal(expected, data.Texts("search.nodes.id"));
        Assert.Equal(expected.Count, data.Number("search.totalCount"));
    }

    [Fact]
    public async Task Search_leaves_out_findings_that_were_turned_down_or_are_undecided()
    {
        var finding = RealSeed.Content.Claims.First(c => c.Predicate == "reports" && !RealSeed.Counts(c)).Object;
        var text = RealSeed.Content.Nodes.Single(n => n.Id == finding).Label[..100];

        Assert.DoesNotContain(finding, (await site.Client.AskAsync(Query, new { text })).Texts("search.nodes.id"));
    }

    [Fact]
    public async Task Search_among_kinds_finds_these_only()
    {
        var data = await site.Client.AskAsync(Query, new { text = "trust", kinds = new[] { "BARRIER", "ELEMENT" } });

        Assert.Equal("element.valentijn.trust", data.Texts("search.nodes.id").First());
        Assert.Subset(new HashSet<string> { "BARRIER", "ELEMENT" }, data.Texts("search.nodes.kind").ToHashSet());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  —  ")]
    [InlineData("xyzzyplugh")]
    [InlineData("\"xyzzy\" OR \"trust\"*")]
    [InlineData("trust NEAR xyzzyplugh")]
    public async Task Search_that_matches_nothing_is_empty(string text) => Assert.Empty((await site.Client.AskAsync(Query, new { text })).List("search.nodes"));

    [Fact]
    public async Task Search_pages_give_each_match_once()
    {
        const string Paged = "query($after: String) { search(text: \"integration\", first: 13, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }";
        var whole = (await site.Client.AskAsync(Query, new { text = "integration" })).Texts("search.nodes.id").ToList();
        var (found, after) = (new List<string>(), (string?)null);
        do
        {
            var page = (await site.Client.AskAsync(Paged, new { after })).At("search");
            found.AddRange(page.Texts("nodes.id"));
            after = page.At("pageInfo.hasNextPage").GetBoolean() ? page.Text("pageInfo.endCursor") : null;
        }
        while (after is not null);

        Assert.True(whole.Count > 50);
        Assert.Equal(whole, found);
    }

    [Fact]
    public async Task Search_marks_what_matched_in_each_edge()
    {
        const string Marked = "query($text: String!) { search(text: $text, first: 20) { edges { node { id label } matches { field text spans { start end } } } } }";

        var edges = (await site.Client.AskAsync(Marked, new { text = "träin joint" })).List("search.edges");

        Assert.NotEmpty(edges);
        Assert.All(edges, edge =>
        {
            var marks = edge.List("matches").SelectMany(m => m.List("spans").Select(s => m.Text("text")![s.Number("start")..s.Number("end")].ToLowerInvariant())).ToHashSet();
            Assert.Equal(["joint", "train"], marks.Order(StringComparer.Ordinal));
            Assert.All(edge.List("matches").Where(m => m.Text("field") == "label"), m => Assert.Equal(edge.Text("node.label"), m.Text("text")));
        });
    }

    [Fact]
    public async Task Edges_of_other_lists_mark_nothing() => Assert.Empty((await site.Client.AskAsync(
        "{ finding: findings(first: 1) { nodes { identifies { edges { matches { field } } } } } }")).Texts("finding.nodes.identifies.edges.matches.field"));

    [Fact]
    public async Task Search_of_more_than_200_characters_is_refused() =>
        Assert.Equal("BAD_ARGUMENT", await site.Client.CodeAsync(Query, new { text = new string('a', 201) }));
}
