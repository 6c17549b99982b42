using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>The oracle passes the suites too: it is no better a judge than they are.</summary>
public sealed class OracleFixture : StoreFixtureOf<OracleStore>
{
    public override Task<GraphStore> OpenAsync() => Task.FromResult<GraphStore>(new OracleStore());

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
