using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C15.</summary>
public abstract class ReplaceSeedSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private Task FillOld() => Fill(Nodes("a", "b"), [Claim("c", "a", "b") with { Cites = [Work.Id] }], "old");

    private async Task AssertOld()
    {
        Assert.Equal("old", (await Tested.RevisionsAsync(Cancellation)).Release);
        Assert.Equal(["a", "b", Work.Id], await Ids(NodeFilter.Any));
        Assert.Equal(["c"], await Ids(ClaimFilter.Any));
        Assert.Equal(["b"], await Ids(new Root.Search("b", NodeFilter.Any)));
        Assert.Equal([Work.Id], await Ends("c", new Step(Hop.Cites)));
    }

    [Fact, Clause("C15")]
    public async Task A_new_seed_takes_the_place_of_the_whole_old_one()
    {
        await FillOld();
        await Fill([Work, Node("b", label: "other"), Node("z")], [Claim("d", "z", "b")], "new");
        Assert.Equal(["b", Work.Id, "z"], await Ids(NodeFilter.Any));
        Assert.Equal(["d"], await Ids(ClaimFilter.Any));
        Assert.Empty(await Ids(new Root.Search("a", NodeFilter.Any)));
        Assert.Equal(["b"], await Ids(new Root.Search("other", NodeFilter.Any)));
        Assert.Equal("new", (await Tested.RevisionsAsync(Cancellation)).Release);
    }

    [Fact, Clause("C15")]
    public async Task The_same_release_again_changes_nothing()
    {
        await FillOld();
        var before = await Tested.RevisionsAsync(Cancellation);
        await Fill(Nodes("other"), release: "old");
        Assert.Equal(before, await Tested.RevisionsAsync(Cancellation));
        await AssertOld();
    }

    public static TheoryData<string> Broken => new("object", "subject", "source", "cites", "claim twice", "node twice", "node and claim", "reader fails", "source is a claim", "basis", "status", "level", "predicate");

    [Theory, Clause("C15"), MemberData(nameof(Broken))]
    public async Task A_seed_that_does_not_hold_together_changes_nothing(string what)
    {
        await FillOld();
        var (nodes, claim) = (Nodes("x", "y"), Claim("k", "x", "y"));
        Task Replace() => what switch
        {
            "object" => Fill(nodes, [claim with { Object = "gone" }], "new"),
            "subject" => Fill(nodes, [claim with { Subject = "a" }], "new"),
            "source" => Fill(nodes, [claim with { Source = "gone" }], "new"),
            "cites" => Fill(nodes, [claim with { Cites = ["gone"] }], "new"),
            "claim twice" => Fill(nodes, [claim, claim], "new"),
            "node twice" => Fill([.. nodes, Node("x")], [claim], "new"),
            "node and claim" => Fill(nodes, [claim with { Id = "x" }], "new"),
            "basis" => Fill(nodes, [claim with { Basis = "sworn" }], "new"),
            "status" => Fill(nodes, [claim with { Status = "Accepted" }], "new"),
            "predicate" => Fill(nodes, [claim with { Predicate = "Broader" }], "new"),
            "level" => Fill(nodes, [claim with { Level = "" }], "new"),
            "source is a claim" => Fill(nodes, [claim, claim with { Id = "k2", Source = "k" }], "new"),
            _ => Fill(nodes.Concat(Enumerable.Range(0, 1).Select(i => i == 0 ? throw new StoreException("The reader fails.") : Work)), [claim], "new"),
        };
        Assert.NotEmpty((await Assert.ThrowsAsync<StoreException>(Replace)).Message);
        await AssertOld();
        await Fill(nodes, [claim], "new");
        Assert.Equal(["k"], await Ids(ClaimFilter.Any));
    }

    [Fact, Clause("C15")]
    public async Task A_seed_may_be_emptied()
    {
        await FillOld();
        await Fill([], release: "empty");
        Assert.Empty(await Ids(NodeFilter.Any));
        Assert.Empty(await Ids(ClaimFilter.Any));
    }

    [Fact, Clause("C15")]
    public async Task Ends_may_come_behind_the_claims_that_name_them()
    {
        await Fill(Nodes("a"), [Claim("1", "a", "2"), Claim("2", "3", "a"), Claim("3", "1", "2")]);
        Assert.Equal(["1", "2", "3"], await Ids(ClaimFilter.Any));
    }

    [Fact, Clause("C15")]
    public async Task Writers_at_the_same_time_leave_one_whole_seed()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Fill([Work, .. Enumerable.Range(0, 50).Select(n => Node($"{i}-{n}"))], release: $"{i}"), Cancellation)));
        var release = (await Tested.RevisionsAsync(Cancellation)).Release;
        var ids = await Ids(new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(1000) });
        Assert.Equal(50, ids.Length);
        Assert.All(ids, id => Assert.StartsWith($"{release}-", id));
    }
}
