using CsCheck;
using FrameworkGraph.Store.Tests.Oracle;
using FrameworkGraph.Store.Tests.Property;
using Xunit;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>
/// The store says what the oracle says, whatever the graph and the question. LONG_TESTS=1 asks fifty times as many. A failure
/// prints the smallest case found and the seed that repeats it (environment variable CsCheck_Seed).
/// </summary>
public abstract class OracleSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private readonly OracleStore _oracle = new();
    private int _release;

    protected static bool Long => Environment.GetEnvironmentVariable("LONG_TESTS") == "1";

    /// <summary>How many; fewer for a store that takes long over each new question.</summary>
    protected virtual int Cases => Long ? 20_000 : 400;

    [Fact, Clause("C2"), Clause("C3"), Clause("C4"), Clause("C5"), Clause("C6"), Clause("C7"), Clause("C8"), Clause("C9"), Clause("C10"), Clause("C11"), Clause("C15"), Clause("C16"), Clause("C17"), Clause("C18")]
    public Task Answers_are_those_of_the_oracle() =>
        Task.Run(() => Generate.Case.Sample(one => Agree(one).GetAwaiter().GetResult(), iter: Cases, threads: 1, print: Show.Of), Cancellation);

    private async Task Agree(Case one)
    {
        var release = $"{++_release}";
        foreach (var store in new[] { _oracle, Tested })
        {
            await store.ReplaceSeedAsync(one.Nodes, one.Claims, release, Cancellation);
        }

        Assert.Equal(await Read(_oracle), await Read(Tested));
        Assert.Equal(Show.Of(await _oracle.FindPathsAsync(one.Path, one.Viewer, Cancellation)), Show.Of(await Tested.FindPathsAsync(one.Path, one.Viewer, Cancellation)));
        var around = new NeighbourQuery(one.Path.From, one.Path.Claims);
        Assert.Equal(Show.Of(await _oracle.CountNeighboursAsync(around, one.Viewer, Cancellation)), Show.Of(await Tested.CountNeighboursAsync(around, one.Viewer, Cancellation)));
        var documents = one.Path.Claims.Sources;
        Assert.Equal(Show.Of(await _oracle.CountStandingBehindAsync(documents, one.Viewer, Cancellation)), Show.Of(await Tested.CountStandingBehindAsync(documents, one.Viewer, Cancellation)));
        Assert.Equal(Show.Of(await _oracle.CountPatternsAsync(one.Count, one.Viewer, Cancellation)), Show.Of(await Tested.CountPatternsAsync(one.Count, one.Viewer, Cancellation)));

        async Task<string> Read(GraphStore store) => Show.Of(Asked.Only(await store.ReadAsync(one.Selections, one.Viewer, Cancellation), one.Selections));
    }
}
