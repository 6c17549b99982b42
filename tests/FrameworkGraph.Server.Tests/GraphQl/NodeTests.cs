using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.GraphQl;

public sealed class NodeTests(SiteFixture site)
{
    private const string MentalModel = "claim.kaehne-2016.work.kaehne-2016--located-in--element.cohen.mental-model";

    public static TheoryData<string> Kinds => [.. NodeKinds.All.Select(k => k.Slug)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Node_of_every_kind_is_found_by_id_with_its_type(string kind)
    {
        var (type, wanted) = (NodeKinds.Named(kind).TypeName, RealSeed.OfKind[kind].First());
        var field = char.ToLowerInvariant(type[0]) + type[1..];

        var data = await site.Client.AskAsync($"query($id: ID!) {{ node(id: $id) {{ __typename id ... on GraphNode {{ label }} }} {field}(id: $id) {{ id kind }} }}", new { id = wanted.Id });

        Assert.Equal((type, wanted.Id, wanted.Label), (data.Text("node.__typename"), data.Text("node.id"), data.Text("node.label")));
        Assert.Equal(kind.Replace('-', '_').ToUpperInvariant(), data.Text($"{field}.kind"));
    }

    [Fact]
    public async Task Node_that_is_a_claim_has_its_facets_ends_and_sentence()
    {
        var data = await site.Client.AskAsync(
            "query($id: ID!) { node(id: $id) { __typename id ... on Claim { predicate basis wording readsAloud subject { id } object { id } source { id } coder { id } paragraph { id } } } explain(claim: $id) { id } claim(id: $id) { id } }",
            new { id = MentalModel });

        Assert.Equal(("Claim", "LOCATED_IN", "STATED", "LOCATED"), (data.Text("node.__typename"), data.Text("node.predicate"), data.Text("node.basis"), data.Text("node.wording")));
        Assert.Equal(
            ("work.kaehne-2016", "element.cohen.mental-model", "work.kaehne-2016", "coder.automated-1", "kaehne-2016.p12"),
            (data.Text("node.subject.id"), data.Text("node.object.id"), data.Text("node.source.id"), data.Text("node.coder.id"), data.Text("node.paragraph.id")));
        Assert.Equal("Kaehne 2016 states: “Kaehne 2016” places itself in “Participants' mental model for integration”.", data.Text("node.readsAloud"));
        Assert.Equal((MentalModel, MentalModel), (data.Text("explain.id"), data.Text("claim.id")));
    }

    [Fact]
    public async Task Further_paragraphs_are_all_those_of_the_record()
    {
        var wanted = RealSeed.Content.Claims.Where(c => c.AlsoAt.Count > 0).ToDictionary(c => c.Id, c => FurtherParagraphs.Of(c).Order(StringComparer.Ordinal));
        Assert.NotEmpty(wanted);

        var data = await site.Client.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Claim { furtherParagraphs { nodes { id document { id } } } } } }", new { ids = wanted.Keys });

        foreach (var claim in data.GetProperty("nodes").EnumerateArray())
        {
            var paragraphs = claim.At("furtherParagraphs.nodes").EnumerateArray().ToList();
            Assert.Equal(wanted[claim.Text("id")!], paragraphs.Select(p => p.Text("id")).Order(StringComparer.Ordinal));
            Assert.All(paragraphs, p => Assert.StartsWith($"{p.Text("document.id")}.p", $"work.{p.Text("id")}"));
        }
    }

    [Theory]
    [InlineData("barrier.nothing-of-the-sort")]
    [InlineData("")]
    [InlineData("BARRIER.FINANCIAL-UNCERTAINTY")]
    [InlineData("' OR 1=1 --")]
    public async Task Node_with_an_unknown_id_is_null(string id)
    {
        var data = await site.Client.AskAsync("query($id: ID!) { node(id: $id) { id } barrier(id: $id) { id } claim(id: $id) { id } }", new { id });

        Assert.Equal([JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null], data.EnumerateObject().Select(p => p.Value.ValueKind));
    }

    [Fact]
    public async Task Node_of_another_kind_than_the_field_is_null()
    {
        var data = await site.Client.AskAsync("{ barrier(id: \"framework.cohen\") { id } claim(id: \"framework.cohen\") { id } framework(id: \"" + MentalModel + "\") { id } }");

        Assert.All(data.EnumerateObject(), p => Assert.Equal(JsonValueKind.Null, p.Value.ValueKind));
    }

    [Fact]
    public async Task Nodes_come_in_the_order_asked_with_null_for_the_unknown_and_each_repeat()
    {
        string[] ids = ["framework.valentijn", "work.unknown", MentalModel, "framework.cohen", "framework.valentijn"];

        var data = await site.Client.AskAsync("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids });

        Assert.Equal(["framework.valentijn", null, MentalModel, "framework.cohen", "framework.valentijn"], data.List("nodes").Select(n => n.ValueKind == JsonValueKind.Null ? null : n.Text("id")));
    }

    [Fact]
    public async Task Nodes_of_no_ids_are_none() => Assert.Empty((await site.Client.AskAsync("{ nodes(ids: []) { id } }")).List("nodes"));

    [Fact]
    public async Task Fields_that_a_source_does_not_state_are_null_or_empty()
    {
        var data = await site.Client.AskAsync("{ claims(filter: { predicates: [SAMPLES] }) { nodes { value unit of } } work(id: \"work.kaehne-2016\") { doi funder peerReviewed year waves { wave response sample } } }");

        Assert.All(data.List("claims.nodes"), c => Assert.Equal(JsonValueKind.Null, c.At("of").ValueKind));
        Assert.Contains(data.List("claims.nodes"), c => c.At("value").ToString() == "73" && c.Text("unit") == "percent");
        Assert.Equal((JsonValueKind.Null, 2016, 4), (data.At("work.doi").ValueKind, data.Number("work.year"), data.List("work.waves").Count));
    }
}
