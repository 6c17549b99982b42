using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C2, C6 and C9 of counts over patterns.</summary>
public abstract class PatternsSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly NodeFilter Barriers = new() { Kinds = ["barrier"] };
    private static readonly NodeFilter Elements = new() { Kinds = ["element"] };

    private static Claim Report(string id, string work, string finding, string attribution, params string[] cites) =>
        Claim(id, work, finding, "reports") with { Source = work, Attribution = attribution, Cites = cites };

    private static Node[] Everything =>
    [
        .. new[] { "w1", "w2", "w3", "w4" }.Select(id => Node(id, NodeKinds.Work)), .. new[] { "f1", "f2", "f3" }.Select(id => Node(id, NodeKinds.Finding)),
        Node("b1"), Node("b2"), Node("B"), Node("e1", NodeKinds.Element), Node("e2", NodeKinds.Element), Node("not", NodeKinds.Enabler),
    ];

    private static Claim Link(string id, string subject, string @object) => Claim(id, subject, @object, "concerns") with { Source = "w1" };

    [Fact, Clause("C9")]
    public async Task Documents_and_works_are_counted_once_however_many_claims_there_are()
    {
        await Fill(Everything,
        [
            Report("r1", "w1", "f1", "own"), Report("r2", "w1", "f2", "own"), Report("r3", "w2", "f1", "direct", "w1", "w3"), Report("r4", "w2", "f2", "unattributed"), Report("r5", "w3", "f2", "unattributed"),
            Link("l1", "f1", "b1"), Link("l2", "f1", "b1"), Link("l3", "f2", "b1"),
        ]);
        Assert.Equal([new PatternCell("b1", "", 2, 3, 2, 2)], await Count(new(Barriers, null, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C2")]
    public async Task Cells_join_row_and_column_over_one_finding_in_ordinal_order()
    {
        await Fill(Everything,
        [
            Report("r1", "w1", "f1", "own"), Report("r2", "w2", "f2", "own"), Report("r3", "w2", "f3", "own"),
            Link("1", "f1", "b2"), Link("2", "f1", "e2"), Link("3", "f1", "e1"), Link("4", "f2", "b2"), Link("5", "f2", "e1"), Link("6", "f2", "B"), Link("7", "f3", "b1"), Link("8", "not", "b1"), Link("9", "not", "e1"),
        ]);
        Assert.Equal(
            [new PatternCell("B", "e1", 1, 1, 1, 0), new("b2", "e1", 2, 2, 2, 0), new("b2", "e2", 1, 1, 1, 0)],
            await Count(new(Barriers, Elements, ClaimFilter.Any, ClaimFilter.Any)));
        Assert.Equal(["B", "b1", "b2"], (await Count(new(Barriers, null, ClaimFilter.Any, ClaimFilter.Any))).Select(c => c.Row));
    }

    [Fact, Clause("C6")]
    public async Task Filters_of_links_and_reports_hold_on_their_own_sides()
    {
        await Fill(Everything,
        [
            Report("r1", "w1", "f1", "own") with { Evidence = "own-data" }, Report("r2", "w2", "f1", "own") with { Evidence = "opinion" },
            Link("1", "f1", "b1") with { Status = "accepted" }, Link("2", "f1", "b2") with { Status = "disputed" }, Link("3", "f1", "e1") with { Status = "accepted" },
        ]);
        ClaimFilter accepted = new() { Facets = Facet("status", "accepted") };
        ClaimFilter opinion = new() { Facets = Facet("evidence", "opinion") };
        Assert.Equal([new PatternCell("b1", "e1", 1, 1, 1, 0)], await Count(new(Barriers, Elements, accepted, opinion)));
        Assert.Equal(2, (await Count(new(Barriers, null, ClaimFilter.Any, ClaimFilter.Any)))[0].Documents);
        Assert.Empty(await Count(new(Barriers, Elements, accepted, new() { Sources = ["w3"] })));
        Assert.Empty(await Count(new(new() { Ids = [] }, null, ClaimFilter.Any, ClaimFilter.Any)));
        Assert.Empty(await Count(new(Barriers, new() { Kinds = [] }, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C9")]
    public async Task Findings_that_nobody_reports_make_no_cell()
    {
        await Fill(Everything, [Link("1", "f1", "b1"), Link("2", "f1", "e1")]);
        Assert.Empty(await Count(new(Barriers, Elements, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C9")]
    public async Task Reports_that_name_no_work_are_unknown_whatever_their_attribution()
    {
        await Fill(Everything, [Report("r1", "w1", "f1", "direct"), Claim("r2", "w2", "f1", "reports") with { Source = "w2" }, Report("r3", "w3", "f1", "cluster", "w3"), Link("1", "f1", "b1")]);
        Assert.Equal([new PatternCell("b1", "", 1, 3, 1, 2)], await Count(new(Barriers, null, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C9")]
    public async Task Document_of_a_report_is_its_source_whoever_is_said_to_report()
    {
        await Fill(Everything,
        [
            Report("r1", "w1", "f1", "own"), Report("r2", "w2", "f1", "own") with { Source = "w1" }, Report("r3", "w3", "f1", "direct", "w2") with { Source = "w1" },
            Report("r4", "e1", "f1", "own") with { Source = "w4" }, Report("r5", "e1", "f1", "own") with { Source = "e1" }, Link("1", "f1", "b1"),
        ]);
        Assert.Equal([new PatternCell("b1", "", 1, 3, 4, 0)], await Count(new(Barriers, null, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Theory, Clause("C6"), Clause("C11"), InlineData(true), InlineData(false)]
    public async Task Links_that_questions_leave_out_do_not_count_beside_those_that_do(bool red)
    {
        var (evidence, all) = (new ClaimFilter { Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = ["accepted", "disputed"], ["basis"] = ["stated", "inferred"] } }, ClaimFilter.Any);
        await Fill([.. Everything, Node("secret", NodeKinds.Work) with { Audience = "red" }],
        [
            Report("r1", "w1", "f1", "own"), Report("r2", "w1", "f2", "own"), Report("r3", "w2", "f3", "own"),
            Link("1", "f1", "b1"), Link("1c", "f1", "b1") with { Status = "candidate" }, Link("1d", "f1", "b1") with { Status = "rejected" }, Link("1e", "f1", "b1") with { Status = "disputed" },
            Link("2c", "f2", "b1") with { Status = "candidate" }, Link("2s", "f2", "b1") with { Basis = "self-reported" }, Link("3p", "f3", "b1") with { Source = "secret" },
            Link("4", "f2", "b2") with { Basis = "inferred" }, Link("4r", "f3", "b2") with { Status = "rejected" },
        ]);
        var viewer = red ? Red : Viewer.Anybody;
        int seen = red ? 1 : 0;
        Assert.Equal([new PatternCell("b1", "", 1 + seen, 1 + seen, 1 + seen, 0), new("b2", "", 1, 1, 1, 0)], await Count(new(Barriers, null, evidence, all), viewer));
        Assert.Equal([new PatternCell("b1", "b1", 1 + seen, 1 + seen, 1 + seen, 0), new("b2", "b2", 1, 1, 1, 0)], await Count(new(Barriers, Barriers, evidence, all), viewer));
        Assert.Equal([new PatternCell("b1", "", 2 + seen, 1 + seen, 1 + seen, 0), new("b2", "", 2, 2, 2, 0)], await Count(new(Barriers, null, all, all), viewer));
        Assert.Equal([new PatternCell("b1", "", 2, 1, 1, 0)], await Count(new(Barriers, null, new() { Facets = Facet("status", "candidate") }, all), viewer));
    }

    [Fact, Clause("C9")]
    public async Task Works_as_rows_are_the_documents_that_hold_the_findings()
    {
        await Fill([.. Everything.Select(n => n.Id is "f1" or "f2" ? n with { Home = "w1" } : n)], [Report("r1", "w1", "f1", "own"), Report("r2", "w1", "f2", "own"), Link("1", "f1", "b1")]);
        Assert.Equal([new PatternCell("w1", "b1", 1, 1, 1, 0)], await Count(new(new() { Kinds = ["work"] }, Barriers, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C6"), Clause("C2"), Clause("C11")]
    public async Task Works_behind_a_document_are_counted_by_finding()
    {
        await Fill([.. Everything, Node("secret", Ontology.NodeKinds.Work) with { Audience = "red" }],
        [
            Report("r1", "w2", "f1", "direct", "w1", "w3"), Report("r2", "w2", "f1", "direct", "w1"), Report("r3", "w2", "f2", "direct", "w1"), Report("r4", "w4", "f2", "direct", "w1"),
            Report("r5", "w4", "f3", "direct", "w3") with { Status = "rejected" }, Report("r6", "w4", "f1", "direct", "secret"),
        ]);
        Task<IReadOnlyList<StandingBehind>> Behind(IReadOnlyList<string>? documents, Viewer? viewer = null) => Tested.CountStandingBehindAsync(documents, viewer ?? Viewer.Anybody, Cancellation);
        Assert.Equal([new StandingBehind("w1", "w2", 2), new("w1", "w4", 1), new("w3", "w2", 1)], await Behind(null));
        Assert.Equal([new StandingBehind("secret", "w4", 1), new("w1", "w4", 1)], await Behind(["w4", "no"], Red));
        Assert.Empty(await Behind([]));
    }

    [Fact, Clause("C6")]
    public async Task Claims_between_homes_have_both_ends_there()
    {
        await Fill([Work, Node("a") with { Home = "h1" }, Node("b") with { Home = "h2" }, Node("c")], [Claim("1", "a", "b"), Claim("2", "a", "c"), Claim("3", "a", "a"), Claim("4", "a", "1")]);
        Assert.Equal(["1", "3"], await Ids(new ClaimFilter { BetweenHomes = ["h1", "h2"] }));
        Assert.Equal(["3"], await Ids(new ClaimFilter { BetweenHomes = ["h1"] }));
        Assert.Empty(await Ids(new ClaimFilter { BetweenHomes = [] }));
    }

    [Fact, Clause("C6"), Clause("C8"), Clause("C7"), Clause("C3")]
    public async Task Claims_between_different_homes_leave_out_those_within_one_before_counts_and_pages()
    {
        await Fill(
            [Work, Node("a") with { Home = "h1" }, Node("b") with { Home = "h1" }, Node("c") with { Home = "h2" }, Node("d") with { Home = "H1" }, Node("e"), Node("f") with { Home = "h3" }],
            [Claim("1", "a", "b"), Claim("2", "a", "c"), Claim("3", "c", "b"), Claim("4", "a", "e"), Claim("5", "e", "e"), Claim("6", "a", "d"), Claim("7", "a", "2"), Claim("8", "c", "f")]);
        Assert.Equal(["2", "3", "6", "8"], await Ids(new ClaimFilter { DifferentHomes = true }));
        Assert.Equal(["2", "3"], await Ids(new ClaimFilter { BetweenHomes = ["h1", "h2"], DifferentHomes = true }));
        var page = await Read(new Selection(new Root.Claims(new() { DifferentHomes = true })) { Page = new(1), Count = true });
        Assert.Equal((4, true, "2"), (page.TotalCount, page.HasNextPage, Assert.Single(page.Ids())));
        Assert.Equal(["a", "c"], await Ids(new NodeFilter { Links = [new(Hop.Out, new() { DifferentHomes = true })] }));
    }
}
