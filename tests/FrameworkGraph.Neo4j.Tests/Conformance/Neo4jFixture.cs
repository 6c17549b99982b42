using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Neo4j.Tests.Conformance;

/// <summary>A Neo4j store whose database was emptied.</summary>
public sealed class Neo4jFixture : StoreFixtureOf<Neo4jGraphStore>
{
    private Neo4jGraphStore? _store;

    public override async Task<GraphStore> OpenAsync() => _store = await TestServer.OpenEmptyAsync();

    public override async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }
}
