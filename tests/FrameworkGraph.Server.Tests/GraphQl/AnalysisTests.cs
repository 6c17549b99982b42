using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>Gap map, overlap, crosswalk and paths give what a walk over graph-seed gives.</summary>
public sealed class AnalysisTests(SiteFixture site)
{
    private static readonly IReadOnlyList<Claim> Evidence = [.. RealSeed.Content.Claims.Where(RealSeed.Counts)];
    private static readonly Dictionary<string, Claim> Reports = Evidence.Where(c => c.Predicate == "reports").ToDictionary(c => c.Object);

    [Fact]
    public async Task GapMap_of_elements_and_barriers_counts_documents_and_works_of_each_crossing()
    {
        var data = await site.Client.AskAsync("""
            { gapMap(rows: { frameworks: ["framework.valentijn"] }, columns: { kinds: [BARRIER] }) {
                rows { id } columns { id } cells { row { id } column { id } documents works unknownWorks findings } } }
            """);

        var concerns = Evidence.Where(c => c.Predicate == "concerns" && c.Object.StartsWith("element.valentijn.", StringComparison.Ordinal) && Reports.ContainsKey(c.Subject));
        var names = Evidence.Where(c => c.Predicate == "identifies" && c.Object.StartsWith("barrier.", StringComparison.Ordinal)).ToLookup(c => c.Subject, c => c.Object);
        var expected = concerns.SelectMany(c => names[c.Subject].Select(b => (Row: c.Object, Column: b, Finding: c.Subject))).Distinct().GroupBy(t => (t.Row, t.Column))
            .Select(g => $"{g.Key.Row} {g.Key.Column} {Counted(g.Select(t => t.Finding))}");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            data.List("gapMap.cells").Select(c => $"{c.Text("row.id")} {c.Text("column.id")} {c.Number("documents")} {c.Number("works")} {c.Number("unknownWorks")} {c.Number("findings")}").Order(StringComparer.Ordinal));
        Assert.Equal((32, RealSeed.OfKind["barrier"].Count()), (data.List("gapMap.rows").Count, data.List("gapMap.columns").Count));
    }

    [Fact]
    public async Task GapMap_by_documents_counts_one_document_a_cell()
    {
        var data = await site.Client.AskAsync("{ gapMap(rows: { frameworks: [\"framework.cohen\"] }, columns: { kinds: [WORK] }, link: { confidence: [HIGH, MODERATE] }) { cells { row { id } column { id } documents findings } } }");

        var expected = Evidence.Where(c => c.Predicate == "concerns" && c.Confidence != "low" && c.Object.StartsWith("element.cohen.", StringComparison.Ordinal) && Reports.ContainsKey(c.Subject))
            .Select(c => (c.Object, Home: RealSeed.Node(c.Subject).Home!, c.Subject)).Distinct().GroupBy(t => (t.Object, t.Home)).Select(g => $"{g.Key.Object} {g.Key.Home} 1 {g.Count()}");
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            data.List("gapMap.cells").Select(c => $"{c.Text("row.id")} {c.Text("column.id")} {c.Number("documents")} {c.Number("findings")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task GapMap_with_more_along_an_axis_than_a_list_may_have_is_refused()
    {
        const string Query = "query($kinds: [NodeKind!]) { gapMap(rows: { frameworks: [\"framework.cohen\"] }, columns: { kinds: $kinds }) { cells { column { id } } } }";
        var (_, answer) = await site.Client.SendAsync(new { query = Query, variables = new { kinds = new[] { "FINDING", "PARAGRAPH", "BARRIER", "ENABLER", "OUTCOME" } } });

        Assert.Equal("BAD_ARGUMENT", Assert.Single(answer.Texts("errors.extensions.code")));
        Assert.Contains("narrow it", Assert.Single(answer.Texts("errors.message")), StringComparison.Ordinal);
        Assert.All((await site.Client.AskAsync(Query, new { kinds = new[] { "BARRIER" } })).List("gapMap.cells"), cell => Assert.NotNull(cell.Text("column.id")));
    }

    [Fact]
    public async Task Overlap_names_the_documents_behind_each_work_those_of_most_first()
    {
        var data = await site.Client.AskAsync("{ overlap { work { id } documents { id } } }");

        var expected = Reports.Values.SelectMany(r => r.Cites.Select(w => (Work: w, r.Source))).Distinct().GroupBy(p => p.Work)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}: {string.Join(' ', g.Select(p => p.Source).Order(StringComparer.Ordinal))}");
        Assert.Equal(expected, data.List("overlap").Select(o => $"{o.Text("work.id")}: {string.Join(' ', o.List("documents").Select(d => d.Text("id")))}"));
    }

    [Fact]
    public async Task Crosswalk_holds_the_matches_between_two_frameworks_in_either_direction_and_none_within_one()
    {
        const string Query = "query($a: ID, $b: ID) { crosswalk(from: $a, to: $b, first: 1000) { totalCount nodes { id } } }";
        var (forth, back) = (await site.Client.AskAsync(Query, new { a = "framework.cohen", b = "framework.valentijn" }), await site.Client.AskAsync(Query, new { a = "framework.valentijn", b = "framework.cohen" }));

        var expected = Matches((from, to) => from != to && new[] { from, to }.All(home => home is "framework.cohen" or "framework.valentijn"));
        Assert.NotEmpty(expected);
        Assert.Equal(expected, forth.Texts("crosswalk.nodes.id"));
        Assert.Equal((expected.Count, expected.Count), (forth.Number("crosswalk.totalCount"), back.Number("crosswalk.totalCount")));
        Assert.Equal(expected, back.Texts("crosswalk.nodes.id"));
        var within = await site.Client.AskAsync(Query, new { a = "framework.cohen", b = "framework.cohen" });
        Assert.Equal(Matches((from, to) => from == "framework.cohen" && to == from), within.Texts("crosswalk.nodes.id"));
        var everywhere = await site.Client.AskAsync(Query);
        Assert.Equal(Matches((from, to) => from is not null && to is not null && from != to), everywhere.Texts("crosswalk.nodes.id"));
        Assert.Equal("BAD_ARGUMENT", await site.Client.CodeAsync(Query, new { a = "framework.cohen" }));
    }

    private static List<string> Matches(Func<string?, string?, bool> homes) =>
        [.. Evidence.Where(c => c.Predicate.EndsWith("-match", StringComparison.Ordinal) && homes(RealSeed.Node(c.Subject).Home, RealSeed.Node(c.Object).Home)).Select(c => c.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Paths_are_the_shortest_chains_and_each_step_joins_the_next()
    {
        var data = await site.Client.AskAsync("{ paths(from: \"programme.kaehne-2016\", to: \"element.cohen.mental-model\", first: 100) { length steps { from { id } to { id } claim { id subject { id } object { id } } } } }");

        var paths = data.List("paths");
        Assert.NotEmpty(paths);
        Assert.All(paths, path =>
        {
            var steps = path.List("steps");
            Assert.Equal((path.Number("length"), "programme.kaehne-2016", "element.cohen.mental-model"), (steps.Count, steps[0].Text("from.id"), steps[^1].Text("to.id")));
            Assert.All(steps.Zip(steps.Skip(1)), pair => Assert.Equal(pair.First.Text("to.id"), pair.Second.Text("from.id")));
            Assert.All(steps, s => Assert.Equal(
                new[] { s.Text("from.id"), s.Text("to.id") }.Order(StringComparer.Ordinal), new[] { s.Text("claim.subject.id"), s.Text("claim.object.id") }.Order(StringComparer.Ordinal)));
        });
        Assert.Equal(Distance("programme.kaehne-2016", "element.cohen.mental-model"), Assert.Single(paths.Select(p => p.Number("length")).Distinct()));
    }

    [Fact]
    public async Task Paths_of_all_lengths_begin_with_the_shortest_and_meet_nothing_twice()
    {
        const string Query = "query($all: Boolean) { paths(from: \"programme.kaehne-2016\", to: \"element.cohen.mental-model\", maxLength: 4, first: 100, all: $all) { length steps { from { id } to { id } claim { id } } } }";
        var (shortest, all) = ((await site.Client.AskAsync(Query)).List("paths"), (await site.Client.AskAsync(Query, new { all = true })).List("paths"));

        Assert.True(all.Count > shortest.Count);
        Assert.Equal(shortest.Select(p => p.ToString()), all.Take(shortest.Count).Select(p => p.ToString()));
        Assert.Equal(all.Select(p => p.Number("length")).Order(), all.Select(p => p.Number("length")));
        Assert.All(all, path =>
        {
            var met = path.Texts("steps.from.id").Append(path.Texts("steps.to.id").Last()).ToList();
            Assert.Equal(met.Distinct().Count(), met.Count);
            Assert.InRange(path.Number("length"), 1, 4);
        });
    }

    [Fact]
    public async Task Neighbourhood_counts_what_a_walk_over_the_claims_of_a_node_counts()
    {
        const string Id = "barrier.financial-uncertainty";
        var data = await site.Client.AskAsync(
            "query($id: ID!) { neighbourhood(id: $id) { of { id } claims rule groups { predicate direction otherKind basis claims others documents works unknownWorks } } }", new { id = Id });

        var expected = Evidence.Where(c => c.Subject == Id || c.Object == Id)
            .GroupBy(c => (c.Predicate, Way: c.Subject == Id ? "OUT" : "IN", RealSeed.Node(c.Subject == Id ? c.Object : c.Subject).Kind.Slug, c.Basis))
            .Select(g => $"{g.Key.Predicate} {g.Key.Way} {g.Key.Slug} {g.Key.Basis} {g.Count()} {g.Select(c => c.Subject == Id ? c.Object : c.Subject).Distinct().Count()} {g.Select(c => c.Source).Distinct().Count()} "
                + $"{g.SelectMany(c => c.Attribution == "own" ? [c.Source] : c.Cites).Distinct().Count()} {g.Where(c => c.Attribution != "own" && c.Cites.Count == 0).Select(c => c.Source).Distinct().Count()}");
        var groups = data.List("neighbourhood.groups");
        Assert.Equal(Id, data.Text("neighbourhood.of.id"));
        Assert.Equal(groups.Sum(g => g.Number("claims")), data.Number("neighbourhood.claims"));
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            groups.Select(g => $"{Slug(g, "predicate")} {g.Text("direction")} {Slug(g, "otherKind")} {Slug(g, "basis")} {g.Number("claims")} {g.Number("others")} {g.Number("documents")} {g.Number("works")} {g.Number("unknownWorks")}").Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.Null, (await site.Client.AskAsync("{ neighbourhood(id: \"nothing\") { claims } }")).At("neighbourhood").ValueKind);

        static string Slug(JsonElement group, string name) => group.Text(name)!.ToLowerInvariant().Replace('_', '-');
    }

    [Theory]
    [InlineData("programme.kaehne-2016", "nothing")]
    [InlineData("nothing", "nothing")]
    public async Task Paths_to_what_is_not_there_are_none(string from, string to) =>
        Assert.Empty((await site.Client.AskAsync("query($from: ID!, $to: ID!) { paths(from: $from, to: $to) { length } }", new { from, to })).List("paths"));

    [Fact]
    public async Task Release_is_the_hash_of_the_seed_and_says_how_far_the_coding_is_reviewed()
    {
        var data = await site.Client.AskAsync("{ release { hash coding evidenceRevision } }");

        Assert.Equal((RealSeed.Content.Release, 1), (data.Text("release.hash"), data.Number("release.evidenceRevision")));
        Assert.Contains("no person has reviewed a claim unless it says who did", data.Text("release.coding"), StringComparison.Ordinal);
    }

    private static string Counted(IEnumerable<string> findings)
    {
        var reports = findings.Select(f => Reports[f]).ToList();
        var works = reports.SelectMany(r => r.Attribution == "own" ? [r.Source] : r.Cites).Distinct().Count();
        return $"{reports.Select(r => r.Source).Distinct().Count()} {works} {reports.Where(r => r.Attribution == "unattributed").Select(r => r.Source).Distinct().Count()} {reports.Count}";
    }

    /// <summary>How many claims the shortest chain has, by a search from one side.</summary>
    private static int Distance(string from, string to)
    {
        var next = Evidence.SelectMany(c => new[] { (c.Subject, c.Object), (Subject: c.Object, Object: c.Subject) }).ToLookup(e => e.Item1, e => e.Item2);
        var (seen, level) = (new HashSet<string> { from }, new List<string> { from });
        for (var length = 0; level.Count > 0; length++)
        {
            if (level.Contains(to))
            {
                return length;
            }

            level = [.. level.SelectMany(n => next[n]).Where(seen.Add)];
        }

        return -1;
    }
}
