using FrameworkGraph.Graph;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C19.</summary>
public abstract class TombstonesSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Tombstone Merged = new("old", "a", "Merged: the same thing."), Withdrawn = new("\uE000 gone'", null, null), OfClaim = new("claim.old", "1", "R");

    private Task Bury(string release, params Tombstone[] tombstones) => Tested.ReplaceSeedAsync(Nodes("a", "b"), [Claim("1", "a", "b")], tombstones, release, Cancellation);

    private Task<IReadOnlyList<Tombstone>> Find(params string[]? ids) => Tested.FindTombstonesAsync(ids, Cancellation);

    [Fact, Clause("C19"), Clause("C2"), Clause("C3"), Clause("C4"), Clause("C5")]
    public async Task Tombstones_are_found_by_their_exact_ids_with_their_successors()
    {
        await Bury("r1", Withdrawn, Merged, OfClaim);
        Assert.Equal([OfClaim, Merged, Withdrawn], await Find(null));
        Assert.Equal([Merged], await Find("old", "OLD", "a", "1", "old", "missing"));
        Assert.Equal([Withdrawn], await Find(Withdrawn.Id));
        Assert.Empty(await Find());
        await Assert.ThrowsAsync<SelectionException>(() => Find([.. Enumerable.Range(0, Limits.MaxIds + 1).Select(i => $"{i}")]));
    }

    [Fact, Clause("C19"), Clause("C8"), Clause("C16")]
    public async Task Tombstones_are_in_no_list_and_no_count()
    {
        await Bury("r1", Withdrawn, Merged, OfClaim);
        Assert.Empty(await Ids(new Root.ByIds(["old", "claim.old"])));
        Assert.Equal(3, (await Read(new Selection(new Root.Nodes(NodeFilter.Any)) { Count = true })).TotalCount);
        Assert.Equal(["1"], await Ids(ClaimFilter.Any));
        Assert.Empty(await Ids(new Root.Search("old", NodeFilter.Any)));
        Assert.Empty(await Tested.CountNeighboursAsync(new("old", ClaimFilter.Any), Viewer.Anybody, Cancellation));
    }

    [Fact, Clause("C19"), Clause("C15")]
    public async Task Tombstones_go_with_their_seed()
    {
        await Bury("r1", Merged);
        await Bury("r2", Withdrawn);
        Assert.Equal([Withdrawn], await Find(null));
        await Bury("r3");
        Assert.Empty(await Find(null));
    }

    public static TheoryData<string> Broken => new("a node's id", "a claim's id", "twice", "no successor", "a tombstone as successor");

    [Theory, Clause("C19"), Clause("C15"), MemberData(nameof(Broken))]
    public async Task A_tombstone_that_does_not_hold_changes_nothing(string what)
    {
        await Bury("r1", Merged);
        var broken = what switch
        {
            "a node's id" => [Merged with { Id = "b" }],
            "a claim's id" => [Merged with { Id = "1" }],
            "twice" => [Merged, Merged with { SupersededBy = "b" }],
            "no successor" => [Merged with { SupersededBy = "missing" }],
            _ => new[] { Merged, new Tombstone("older", "old", null) },
        };
        Assert.NotEmpty((await Assert.ThrowsAsync<StoreException>(() => Bury("r2", broken))).Message);
        Assert.Equal([Merged], await Find(null));
        Assert.Equal("r1", (await Tested.RevisionsAsync(Cancellation)).Release);
        await Bury("r2", Withdrawn);
        Assert.Equal([Withdrawn], await Find(null));
    }
}
