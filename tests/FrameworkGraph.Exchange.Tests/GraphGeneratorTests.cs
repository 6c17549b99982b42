using FrameworkGraph.Generation;
using FrameworkGraph.Ontology;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

public sealed class GraphGeneratorTests : ExchangeTest
{
    [Fact]
    public void Same_seed_gives_the_same_graph_and_another_seed_another()
    {
        var (a, b, c) = (new GraphGenerator(2_000, 1), new GraphGenerator(2_000, 1), new GraphGenerator(2_000, 2));
        Assert.Equal(Lines(a.Nodes(), a.Claims()), Lines(b.Nodes(), b.Claims()));
        Assert.NotEqual(Lines(a.Nodes(), a.Claims()), Lines(c.Nodes(), c.Claims()));
    }

    [Fact]
    public void Graph_has_the_claims_asked_for_with_ends_that_are_there_and_fields_like_real_ones()
    {
        var graph = new GraphGenerator(20_000, 3);
        var (nodes, claims) = (graph.Nodes().ToList(), graph.Claims().ToList());
        var rules = new GraphRules();
        claims.ForEach(rules.Check);
        rules.End();
        Assert.Equal(20_000, claims.Count);
        var ids = nodes.Select(n => n.Id).ToHashSet();
        Assert.Equal(nodes.Count, ids.Count);
        Assert.Equal(claims.Count, claims.Select(c => c.Id).Distinct().Count());
        Assert.All(claims, c => Assert.True(ids.Contains(c.Subject) && ids.Contains(c.Object) && ids.Contains(c.Source) && c.Cites.All(ids.Contains), c.Id));
        static int Size(Graph.Claim c) => c.Id.Length + c.Subject.Length + c.Object.Length + c.Source.Length + (c.Phrase?.Length ?? 0) + c.Details.Json.Length + c.Cites.Sum(w => w.Length) + ClaimFields.Facets.Sum(f => c.Facet(f.Name)?.Length ?? 0);
        Assert.InRange(claims.Average(Size), 300, 500);
    }

    [Fact]
    public void Citations_follow_a_power_law()
    {
        var counts = new GraphGenerator(50_000, 4).Claims().SelectMany(c => c.Predicate == "cites" ? [c.Object] : c.Cites).GroupBy(w => w).Select(g => g.Count()).OrderDescending().ToList();
        Assert.True(counts[0] > 20 * counts[counts.Count / 2], $"{counts[0]} against a median of {counts[counts.Count / 2]}");
    }
}
