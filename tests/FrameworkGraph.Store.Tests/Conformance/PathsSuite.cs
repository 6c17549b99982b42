using FrameworkGraph.Graph;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C2, C9, C11, C12 and C14 and C17 of chains.</summary>
public abstract class PathsSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private async Task<string> Paths(string from, string to, int length = 6, int size = 100, ClaimFilter? claims = null, Viewer? viewer = null, bool all = false) =>
        string.Join(" | ", (await Tested.FindPathsAsync(new(from, to, length, size, claims ?? ClaimFilter.Any, all), viewer ?? Viewer.Anybody, Cancellation))
            .Select(chain => string.Join(' ', chain.Select(s => $"{s.From}-{s.Claim}-{s.To}"))));

    private Task FillDiamond() => Fill(
        [Work, .. new[] { "a", "b", "c", "d", "e" }.Select(id => Node(id)), Node("short") with { Audience = "red" }],
        [
            Claim("1", "a", "b"), Claim("2", "d", "b"), Claim("3", "a", "c"), Claim("3b", "c", "a") with { Status = "disputed" }, Claim("4", "c", "d"), Claim("loop", "a", "a"),
            Claim("5", "d", "e"), Claim("6", "short", "a"), Claim("7", "short", "e"),
        ]);

    [Fact, Clause("C9"), Clause("C2")]
    public async Task All_shortest_chains_come_in_order_whichever_way_their_claims_point()
    {
        await FillDiamond();
        Assert.Equal("a-1-b b-2-d | a-3-c c-4-d | a-3b-c c-4-d", await Paths("a", "d"));
        Assert.Equal("d-2-b b-1-a | d-4-c c-3-a", await Paths("d", "a", size: 2));
        Assert.Equal("", await Paths("a", "a"));
    }

    [Fact, Clause("C2")]
    public async Task Chains_come_by_the_utf8_bytes_of_their_claims()
    {
        await Fill(Nodes("a", "b"), [Claim("\U0001F600", "a", "b"), Claim("\uE000", "a", "b"), Claim("Z", "b", "a")]);
        Assert.Equal("a-Z-b | a-\uE000-b | a-\U0001F600-b", await Paths("a", "b"));
    }

    [Fact, Clause("C12")]
    public async Task Chains_longer_than_asked_are_not_found_and_bounds_are_kept()
    {
        await FillDiamond();
        Assert.Equal("", await Paths("a", "e", length: 2));
        Assert.Equal(3, (await Paths("a", "e", length: 3)).Split('|').Length);
        await Assert.ThrowsAsync<SelectionException>(() => Paths("a", "e", length: Limits.MaxPathLength + 1));
        await Assert.ThrowsAsync<SelectionException>(() => Paths("a", "e", size: 0));
        await Assert.ThrowsAsync<SelectionException>(() => Paths("a", "e", claims: new() { Facets = Facet("no", "a") }));
    }

    [Fact, Clause("C11"), Clause("C4")]
    public async Task Chains_do_not_lead_through_what_is_hidden()
    {
        await FillDiamond();
        Assert.Equal("a-6-short short-7-e", await Paths("a", "e", viewer: Red));
        Assert.Equal("", await Paths("a", "short"));
        Assert.Equal(await Paths("a", "missing"), await Paths("short", "e"));
    }

    [Fact, Clause("C6"), Clause("C10")]
    public async Task Chains_keep_to_the_filter_and_may_lead_over_claims_about_claims()
    {
        await Fill(Nodes("a", "b", "x"), [Claim("1", "a", "b"), Claim("2", "x", "1", "supports")]);
        Assert.Equal("x-2-1", await Paths("x", "1"));
        Assert.Equal("", await Paths("x", "1", claims: new() { Predicates = ["broader"] }));
        Assert.Equal("", await Paths("a", "b", claims: new() { Predicates = [] }));
    }

    [Theory, Clause("C17"), Clause("C2")]
    [InlineData(4, "last one")]
    [InlineData(100, "few"), InlineData(100, "few", true), InlineData(2, "many"), InlineData(40, "many"), InlineData(40, "many", true)]
    public async Task Shortest_chains_over_what_much_hangs_on_come_in_order(int size, string between, bool turned = false)
    {
        // a – hub – 700 things – y or z – b, with few or many of them at y and z; what hangs on the hub points either way, some of it twice and some of it where the filter does not look.
        string[] things = [.. Enumerable.Range(0, 700).Select(i => $"t{i:000}")];
        bool Lies(int i) => between switch { "last one" => i == 699, "few" => i % 200 == 199, _ => i % 20 is 6 or 7 };
        await Fill(
            Nodes(["a", "b", "hub", "y", "z", .. things]),
            [
                Claim("a-hub", "a", "hub"), Claim("y-b", "y", "b"), Claim("b-z", "b", "z", "supports"), Claim("a-y", "a", "y") with { Status = "rejected" },
                .. things.SelectMany((t, i) => new[]
                {
                    i % 2 == 0 ? Claim($"hub-{t}", "hub", t) : Claim($"{t}-hub", t, "hub", i % 3 == 0 ? "supports" : "broader"),
                    Claim($"{t}-again", t, "hub") with { Status = i % 10 == 0 ? "accepted" : "rejected" },
                }),
                .. things.Where((_, i) => Lies(i)).SelectMany(t => new[] { Claim($"{t}-y", t, "y"), Claim($"z-{t}", "z", t), Claim($"{t}-z-no", t, "z") with { Status = "rejected" } }),
            ]);
        var (from, to) = turned ? ("b", "a") : ("a", "b");
        var accepted = new ClaimFilter { Facets = Facet("status", "accepted"), Predicates = turned ? ["supports", "broader", "supports"] : null };
        var links = things.SelectMany((t, i) => (string[])[i % 2 == 0 ? $"hub-{t}" : $"{t}-hub", .. i % 10 == 0 ? new[] { $"{t}-again" } : []], (t, claim) => (Thing: t, Claim: claim))
            .Where(l => Lies(int.Parse(l.Thing[1..], System.Globalization.CultureInfo.InvariantCulture)));
        var chains = links.SelectMany(l => new[] { (l.Thing, l.Claim, Far: $"{l.Thing}-y", Node: "y", End: "y-b"), (l.Thing, l.Claim, Far: $"z-{l.Thing}", Node: "z", End: "b-z") })
            .Select(c => turned
                ? (Claims: (string[])[c.End, c.Far, c.Claim, "a-hub"], Text: $"b-{c.End}-{c.Node} {c.Node}-{c.Far}-{c.Thing} {c.Thing}-{c.Claim}-hub hub-a-hub-a")
                : (Claims: ["a-hub", c.Claim, c.Far, c.End], Text: $"a-a-hub-hub hub-{c.Claim}-{c.Thing} {c.Thing}-{c.Far}-{c.Node} {c.Node}-{c.End}-b"));
        var expected = chains.OrderBy(c => c.Claims[0], Utf8Order.Instance).ThenBy(c => c.Claims[1], Utf8Order.Instance).ThenBy(c => c.Claims[2], Utf8Order.Instance).Take(size).Select(c => c.Text);
        Assert.Equal(string.Join(" | ", expected), await Paths(from, to, size: size, claims: accepted));
        Assert.Equal("", await Paths(from, to, length: 3, claims: accepted));
    }

    [Fact, Clause("C17")]
    public async Task All_chains_come_shorter_first_and_meet_nothing_twice()
    {
        await FillDiamond();
        Assert.Equal("a-1-b b-2-d | a-3-c c-4-d | a-3b-c c-4-d", await Paths("a", "d", all: true));
        Assert.Equal("b-1-a | b-2-d d-4-c c-3-a | b-2-d d-4-c c-3b-a", await Paths("b", "a", all: true));
        Assert.Equal("b-1-a | b-2-d d-4-c c-3-a", await Paths("b", "a", size: 2, all: true));
        Assert.Equal("b-1-a", await Paths("b", "a", length: 2, all: true));
        Assert.Equal("b-1-a", await Paths("b", "a", length: 1, all: true));
        Assert.Equal("", await Paths("a", "a", all: true));
        Assert.Equal("", await Paths("a", "missing", all: true));
    }

    [Fact, Clause("C17"), Clause("C11"), Clause("C6")]
    public async Task All_chains_keep_to_what_is_seen_and_to_the_filter()
    {
        await FillDiamond();
        Assert.Equal("a-6-short short-7-e | a-1-b b-2-d d-5-e | a-3-c c-4-d d-5-e | a-3b-c c-4-d d-5-e", await Paths("a", "e", all: true, viewer: Red));
        Assert.Equal("a-1-b b-2-d d-5-e | a-3-c c-4-d d-5-e", await Paths("a", "e", all: true, claims: new() { Facets = Facet("status", "accepted") }));
        Assert.Equal("", await Paths("a", "short", all: true));
    }

    [Fact, Clause("C17"), Clause("C12")]
    public async Task All_chains_through_more_than_the_limits_are_refused_and_the_shortest_are_found()
    {
        string[] middle = [.. Enumerable.Range(0, 12).Select(i => $"m{i:00}")];
        await Fill(Nodes(["a", "z", .. middle]), middle.SelectMany(from => middle.Where(to => from != to).Select(to => Claim($"{from}-{to}", from, to)))
            .Concat(middle.SelectMany(m => new[] { Claim($"a-{m}", "a", m), Claim($"{m}-z", m, "z") })));
        Assert.Equal(12, (await Paths("a", "z", length: 4)).Split('|').Length);
        var chains = (await Paths("a", "z", length: 4, all: true)).Split(" | ");
        Assert.Equal((100, 12, 88), (chains.Length, chains.Count(c => c.Split(' ').Length == 2), chains.Count(c => c.Split(' ').Length == 3)));
        await Fill(Nodes(["a", "z", .. middle]), Enumerable.Range(0, Limits.MaxPathClaims + 1).Select(i => Claim($"{i:00000}", "a", middle[i % 12])).Append(Claim("last", "m00", "z", "cites")), "r2");
        await Assert.ThrowsAsync<SelectionException>(() => Paths("a", "z", length: 2, all: true));
        Assert.Equal("", await Paths("a", "z", length: 2, claims: new() { Predicates = ["cites"] }, all: true));
    }
}
