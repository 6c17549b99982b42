using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C10, for those who see everything.</summary>
public abstract class ClaimsAboutClaimsSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private Task FillAll() => Fill(
        Nodes("a", "b"),
        [Claim("3", "2", "1", "qualifies"), Claim("2", "b", "1", "contradicts"), Claim("1", "a", "b")]);

    [Fact, Clause("C10")]
    public async Task A_link_to_a_claim_has_the_claim_gone_over_and_no_node()
    {
        await FillAll();
        var row = (await Follow("b", new Step(Hop.Out))).Rows.Single();
        Assert.Equal(("2", "1", null), (row.Claim!.Id, row.Claim.Object, row.Node));
    }

    [Fact, Clause("C10")]
    public async Task Links_start_at_claims_as_at_nodes()
    {
        await FillAll();
        var into = await Follow("1", new Step(Hop.In) { Count = true });
        Assert.Equal(["2", "3"], into.Claims());
        Assert.Equal(["b", null], into.Rows.Select(r => r.Node?.Id));
        Assert.Equal(2, into.TotalCount);
        Assert.Equal(["2", "3"], (await Follow("1", new Step(Hop.Both))).Claims());
        Assert.Equal(["3"], (await Follow("2", new Step(Hop.Out))).Claims());
    }

    [Fact, Clause("C10")]
    public async Task Ends_of_a_claim_are_nodes_or_claims()
    {
        await FillAll();
        var row = (await Read(new Root.ByIds(["2"]), new Step(Hop.Subject), new Step(Hop.Object) { Steps = [new(Hop.Subject)] })).Rows.Single();
        Assert.Equal(("b", null), (row.Steps[0].Rows.Single().Node?.Id, row.Steps[0].Rows.Single().Claim));
        Assert.Equal(("1", null), (row.Steps[1].Rows.Single().Claim?.Id, row.Steps[1].Rows.Single().Node));
        Assert.Equal(["a"], row.Steps[1].Rows.Single().Steps[0].Ids());
    }

    [Fact, Clause("C10")]
    public async Task The_claim_at_the_far_end_is_reached_by_the_end_of_the_link()
    {
        await FillAll();
        var link = (await Read(new Root.ByIds(["b"]), new Step(Hop.Out) { Steps = [new(Hop.Object) { Steps = [new(Hop.Object)] }] })).Rows.Single().Steps[0].Rows.Single();
        Assert.Equal("1", link.Steps[0].Rows.Single().Claim!.Id);
        Assert.Equal(["b"], link.Steps[0].Rows.Single().Steps[0].Ids());
    }

    [Fact, Clause("C10")]
    public async Task Filters_of_a_step_to_an_end_hold_for_what_is_there()
    {
        await FillAll();
        Assert.Empty(await Ends("2", new Step(Hop.Object) { Claims = new() { Predicates = ["contradicts"] } }));
        Assert.Equal(["1"], await Ends("2", new Step(Hop.Object) { Claims = new() { Predicates = ["broader"] } }));
        Assert.Equal(["b"], await Ends("2", new Step(Hop.Subject) { Claims = new() { Predicates = ["broader"] } }));
        Assert.Empty(await Ends("2", new Step(Hop.Object) { Nodes = new() { Kinds = ["barrier"] } }));
    }

    [Fact, Clause("C10")]
    public async Task Claims_about_each_other_are_no_trouble()
    {
        await Fill(Nodes(), [Claim("1", "2", "2", "supports"), Claim("2", "1", "1", "supports")]);
        Assert.Equal(["1", "2"], await Ids(ClaimFilter.Any));
        Assert.Equal(["2"], (await Follow("1", new Step(Hop.Both))).Claims());
    }
}
