using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses C4 and C6.</summary>
public abstract class MissingSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact, Clause("C4")]
    public async Task Ids_not_there_give_no_row_and_leave_no_gap()
    {
        await Fill(Nodes("a", "b"), [Claim("c", "a", "b")]);
        var answer = await Read(new Selection(new Root.ByIds(["no", "c", "", "b", "neither"])) { Count = true });
        Assert.Equal(["c", "b"], answer.Ids());
        Assert.Equal(2, answer.TotalCount);
    }

    [Fact, Clause("C4"), Clause("C6")]
    public async Task An_empty_batch_gives_an_empty_list()
    {
        await Fill(Nodes("a"));
        var answer = await Read(new Selection(new Root.ByIds([])) { Count = true, Steps = [new(Hop.Out)] });
        Assert.Empty(answer.Rows);
        Assert.Equal(0, answer.TotalCount);
    }

    [Fact, Clause("C4")]
    public async Task No_selection_at_all_still_names_the_revisions()
    {
        await Fill(Nodes("a"), release: "r7");
        var answer = await Tested.ReadAsync([], Viewer.Anybody, Cancellation);
        Assert.Empty(answer.Connections);
        Assert.Equal("r7", answer.Revisions.Release);
    }

    [Fact, Clause("C4")]
    public async Task An_empty_store_gives_empty_lists_and_no_release()
    {
        Assert.Empty(await Ids(NodeFilter.Any));
        Assert.Empty(await Ids(ClaimFilter.Any));
        Assert.Empty(await Ids(new Root.Search("a", NodeFilter.Any)));
        Assert.Empty(await Count(new(NodeFilter.Any, null, ClaimFilter.Any, ClaimFilter.Any)));
        Assert.Equal("", (await Tested.RevisionsAsync(Cancellation)).Release);
    }

    public static TheoryData<string> NodeLists => new("ids", "kinds", "types", "homes", "jurisdictions");

    [Theory, Clause("C6"), MemberData(nameof(NodeLists))]
    public async Task Empty_lists_of_a_node_filter_let_nothing_through_and_null_everything(string list)
    {
        await Fill([Work, Node("a") with { Type = "t", Home = Work.Id, Jurisdiction = "j" }]);
        var filter = new NodeFilter { Ids = ["a"] };
        Assert.Equal(["a"], await Ids(filter));
        Assert.Empty(await Ids(list switch
        {
            "ids" => filter with { Ids = [] },
            "kinds" => filter with { Kinds = [] },
            "types" => filter with { Types = [] },
            "homes" => filter with { Homes = [] },
            _ => filter with { Jurisdictions = [] },
        }));
    }

    public static TheoryData<string> ClaimLists => new("predicates", "subjects", "objects", "sources", "cites", "paragraphs", "jurisdictions", "facet");

    [Theory, Clause("C6"), MemberData(nameof(ClaimLists))]
    public async Task Empty_lists_of_a_claim_filter_let_nothing_through_and_null_everything(string list)
    {
        await Fill(Nodes("a"), [Claim("c", "a", "a") with { Cites = [Work.Id], Paragraph = "p", Jurisdiction = "j" }]);
        var empty = list switch
        {
            "predicates" => new ClaimFilter { Predicates = [] },
            "subjects" => new() { Subjects = [] },
            "objects" => new() { Objects = [] },
            "sources" => new() { Sources = [] },
            "cites" => new() { Cites = [] },
            "paragraphs" => new() { Paragraphs = [] },
            "jurisdictions" => new() { Jurisdictions = [] },
            _ => new() { Facets = Facet("status") },
        };
        Assert.Equal(["c"], await Ids(ClaimFilter.Any));
        Assert.Empty(await Ids(empty));
        Assert.Empty(await Ends("a", new Step(Hop.Out) { Claims = empty }));
        Assert.Empty(await Ids(new NodeFilter { Links = [new(Hop.Out, empty)] }));
        Assert.Equal(["a", Work.Id], await Ids(new NodeFilter { Links = [new(Hop.Out, empty, Absent: true)] }));
    }

    [Fact, Clause("C6")]
    public async Task Values_not_stated_come_back_as_null_and_match_nothing()
    {
        await Fill(Nodes("a"), [Claim("c", "a", "a")]);
        var row = (await Read(new Root.ByIds(["a"]), new Step(Hop.Out))).Rows.Single();
        var claim = row.Steps[0].Rows.Single().Claim!;
        Assert.Equal([null, null, null, null], [row.Node!.Type, row.Node.Home, row.Node.Paragraph, row.Node.Jurisdiction]);
        Assert.Equal([null, null], [row.Node.Number, row.Node.Year]);
        Assert.Equal([null, null, null, null, null], [claim.Attribution, claim.Level, claim.Phrase, claim.Paragraph, claim.Jurisdiction]);
        Assert.Empty(claim.Cites);
        Assert.Empty(await Ids(new NodeFilter { Types = ["", "null"] }));
        Assert.Empty(await Ids(new NodeFilter { YearFrom = int.MinValue }));
        Assert.Empty(await Ids(new NodeFilter { YearTo = int.MaxValue }));
        Assert.Empty(await Ids(new ClaimFilter { YearFrom = int.MinValue, YearTo = int.MaxValue }));
        Assert.Empty(await Ids(new ClaimFilter { Facets = Facet("level", "") }));
    }

    [Fact, Clause("C6")]
    public async Task Empty_text_is_not_the_same_as_nothing_stated()
    {
        await Fill([Work, Node("a", label: "") with { Type = "", Jurisdiction = "" }, Node("b")]);
        Assert.Equal(["a"], await Ids(new NodeFilter { Types = [""] }));
        Assert.Equal("", (await Read(new Root.ByIds(["a"]))).Rows.Single().Node!.Jurisdiction);
    }

    [Fact, Clause("C4"), Clause("C8")]
    public async Task Steps_that_lead_nowhere_give_empty_lists_with_a_count_of_zero()
    {
        await Fill(Nodes("a"));
        foreach (var hop in Enum.GetValues<Hop>())
        {
            var list = await Follow("a", new Step(hop) { Count = true });
            Assert.Empty(list.Rows);
            Assert.Equal(0, list.TotalCount);
            Assert.False(list.HasNextPage || list.HasPreviousPage);
        }
    }
}
