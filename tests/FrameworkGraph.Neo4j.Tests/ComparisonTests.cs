using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Oracle;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>The same questions to Neo4j and to the plain oracle, over graphs and selections drawn from seeds.</summary>
public sealed class ComparisonTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1), InlineData(2), InlineData(3)]
    public async Task Answers_to_random_selections_are_those_of_the_oracle(int seed)
    {
        var graph = new RandomGraph(seed);
        await using var neo4j = await TestServer.OpenEmptyAsync();
        await using var oracle = new OracleStore();
        await neo4j.ReplaceSeedAsync(graph.Nodes, graph.Claims, $"r{seed}", Cancellation);
        await oracle.ReplaceSeedAsync(graph.Nodes, graph.Claims, $"r{seed}", Cancellation);
        var selections = new RandomSelections(seed, graph);
        for (var i = 0; i < 40; i++)
        {
            var (viewer, asked) = (selections.Viewer(), new[] { selections.Selection(2), selections.Selection(1) });
            var expected = await oracle.ReadAsync(asked, viewer, Cancellation);
            var actual = await neo4j.ReadAsync(asked, viewer, Cancellation);
            Assert.True(AnswerText.Of(expected.Connections) == AnswerText.Of(actual.Connections), $"seed {seed}, question {i}, {string.Join(',', viewer.Audiences)}: {asked[0]} {asked[1]}\nexpected\n{AnswerText.Of(expected.Connections)}\nactual\n{AnswerText.Of(actual.Connections)}");
        }

        Assert.Equal(40, neo4j.StatementCount);
    }

    [Theory, InlineData(4), InlineData(5)]
    public async Task Counts_and_paths_are_those_of_the_oracle(int seed)
    {
        var graph = new RandomGraph(seed);
        await using var neo4j = await TestServer.OpenEmptyAsync();
        await using var oracle = new OracleStore();
        await neo4j.ReplaceSeedAsync(graph.Nodes, graph.Claims, $"r{seed}", Cancellation);
        await oracle.ReplaceSeedAsync(graph.Nodes, graph.Claims, $"r{seed}", Cancellation);
        var selections = new RandomSelections(seed, graph);
        for (var i = 0; i < 30; i++)
        {
            var (viewer, patterns, path) = (selections.Viewer(), selections.Patterns(), selections.Path());
            Assert.Equal(await oracle.CountPatternsAsync(patterns, viewer, Cancellation), await neo4j.CountPatternsAsync(patterns, viewer, Cancellation));
            Assert.Equal(await oracle.FindPathsAsync(path, viewer, Cancellation), await neo4j.FindPathsAsync(path, viewer, Cancellation));
        }

        Assert.Equal(await oracle.CountStandingBehindAsync(null, Viewer.Anybody, Cancellation), await neo4j.CountStandingBehindAsync(null, Viewer.Anybody, Cancellation));
        Assert.Equal(await oracle.CountStandingBehindAsync(graph.Works[..2], Viewer.Anybody, Cancellation), await neo4j.CountStandingBehindAsync(graph.Works[..2], Viewer.Anybody, Cancellation));
    }
}
