using System.Text.Json;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>What GraphQL lets a client write must survive the planning into selections.</summary>
public sealed class FragmentTests(SiteFixture site)
{
    [Fact]
    public async Task Aliases_of_one_field_with_other_arguments_are_answered_apart()
    {
        var data = await site.Client.AskAsync("""
            { framework(id: "framework.valentijn") {
                features: elements(filter: { types: [FEATURE] }, first: 100) { totalCount nodes { label } }
                domains: elements(filter: { types: [DOMAIN] }, first: 2) { totalCount nodes { label } } } }
            """);

        Assert.Equal((21, 21, 8, 2), (data.Number("framework.features.totalCount"), data.List("framework.features.nodes").Count, data.Number("framework.domains.totalCount"), data.List("framework.domains.nodes").Count));
        Assert.Equal("Centrality of client needs", data.Texts("framework.features.nodes.label").First());
    }

    [Fact]
    public async Task Same_key_in_two_fragments_is_merged()
    {
        var data = await site.Client.AskAsync("""
            query { element(id: "element.valentijn.trust") { ...A ...B framework { id } } }
            fragment A on Element { framework { label } parts: partOf { nodes { id } } }
            fragment B on Element { framework { scheme elements(first: 1) { totalCount } } parts: partOf { nodes { ... on GraphNode { label } } pageInfo { hasNextPage } } }
            """);

        Assert.Equal(("framework.valentijn", 32), (data.Text("element.framework.id"), data.Number("element.framework.elements.totalCount")));
        Assert.Equal(JsonValueKind.String, data.At("element.framework.scheme").ValueKind);
        Assert.Equal(("element.valentijn.organisational-integration", "Organisational integration"), (Assert.Single(data.List("element.parts.nodes")).Text("id"), data.List("element.parts.nodes")[0].Text("label")));
    }

    [Fact]
    public async Task Same_key_on_different_types_of_an_interface_is_answered_by_type()
    {
        var data = await site.Client.AskAsync("""
            query { nodes(ids: ["work.kaehne-2016", "barrier.financial-uncertainty", "element.cohen.reach", "sector.health", "claim.kaehne-2016.work.kaehne-2016--located-in--element.cohen.mental-model"]) {
              __typename id
              ... on Work { list: findings(first: 2) { totalCount } what: title }
              ... on Barrier { list: findings(first: 1) { totalCount } what: definition }
              ... on Element { list: findings(first: 3) { totalCount } what: definition }
              ... on GraphNode { any: claims(first: 1) { totalCount } }
              ... on Claim { any: claims(first: 1) { totalCount } what: phrase } } }
            """);

        var nodes = data.List("nodes");
        Assert.Equal(["Work", "Barrier", "Element", "Sector", "Claim"], nodes.Select(n => n.Text("__typename")));
        Assert.All(nodes.Take(3), n => Assert.True(n.Number("list.totalCount") > 0));
        Assert.False(nodes[3].TryGetProperty("list", out _));
        Assert.True(nodes[3].Number("any.totalCount") > 0);
        Assert.Equal(("Integrating children's services - between aspiration and reality", "organising constructs in the fifth domain"), (nodes[0].Text("what"), nodes[4].Text("what")));
    }

    [Fact]
    public async Task Nested_fragments_on_interfaces_reach_the_concrete_type()
    {
        var data = await site.Client.AskAsync("""
            query { node(id: "finding.kaehne-2016.skin-deep-cultures") { ...Outer } }
            fragment Outer on Node { ...Inner ... on GraphNode { ... on Finding { identifies { nodes { ...Concept } } } } }
            fragment Inner on GraphNode { label ... { kind } }
            fragment Concept on GraphNode { __typename id ... on Node { ... on Barrier { definition } ... on Outcome { for } } }
            """);

        Assert.Equal(("FINDING", JsonValueKind.String), (data.Text("node.kind"), data.At("node.label").ValueKind));
        Assert.NotEmpty(data.List("node.identifies.nodes"));
        Assert.All(data.List("node.identifies.nodes"), n => Assert.Equal(n.Text("__typename") == "Barrier", n.TryGetProperty("definition", out _)));
    }

    [Fact]
    public async Task Both_ends_of_claims_about_claims_and_their_edges_are_answered()
    {
        var data = await site.Client.AskAsync("""
            { barrier(id: "barrier.financial-uncertainty") {
                claims(first: 3) { edges { node { id subject { id } object { id } claims { totalCount } source { id } } other { id label ... on Finding { document { id } } } } }
                findings(first: 3) { edges { claim { id subject { id } object { id } readsAloud } node { id document { id } } } } } }
            """);

        Assert.All(data.List("barrier.findings.edges"), e => Assert.Equal((e.Text("node.id"), "barrier.financial-uncertainty"), (e.Text("claim.subject.id"), e.Text("claim.object.id"))));
        Assert.All(data.List("barrier.claims.edges"), e => Assert.Contains(e.Text("other.id"), new[] { e.Text("node.subject.id"), e.Text("node.object.id") }));
    }

    [Fact]
    public async Task Skip_and_include_leave_out_what_they_say()
    {
        const string Query = """
            query($yes: Boolean!, $no: Boolean!) { framework(id: "framework.cohen") {
              id @skip(if: $yes) label @include(if: $yes)
              elements(first: 5) @include(if: $no) { totalCount }
              ...More @skip(if: $no) ... on Framework @include(if: $no) { scheme } } }
            fragment More on Framework { parts: elements(first: 2) { nodes { id @include(if: $no) label } } }
            """;

        var data = await site.Client.AskAsync(Query, new { yes = true, no = false });

        Assert.Equal(["label", "parts"], data.At("framework").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["Integration REACH", "Continuum of care pathways"], data.Texts("framework.parts.nodes.label"));
    }

    [Fact]
    public async Task Variables_have_defaults_and_reach_nested_filters()
    {
        const string Query = """
            query($first: Int = 2, $basis: [Basis!], $filter: ClaimFilter = { predicates: [CONCERNS] }) {
              element(id: "element.valentijn.shared-vision") { a: findings(first: $first, filter: { basis: $basis }) { totalCount nodes { id } } b: claims(first: 1, filter: $filter) { totalCount } } }
            """;

        var (all, stated) = (await site.Client.AskAsync(Query), await site.Client.AskAsync(Query, new { first = 1, basis = new[] { "STATED" } }));

        Assert.Equal((2, 1), (all.List("element.a.nodes").Count, stated.List("element.a.nodes").Count));
        Assert.Equal(all.Number("element.b.totalCount"), all.Number("element.a.totalCount"));
        Assert.True(stated.Number("element.a.totalCount") < all.Number("element.a.totalCount"));
    }

    [Fact]
    public async Task Operation_is_chosen_by_name()
    {
        var (_, answer) = await site.Client.SendAsync(new { query = "query A { a: framework(id: \"framework.cohen\") { id } } query B { b: framework(id: \"framework.valentijn\") { id } }", operationName = "B" });

        Assert.Equal("framework.valentijn", answer.Text("data.b.id"));
        Assert.False(answer.At("data").TryGetProperty("a", out _));
    }
}
