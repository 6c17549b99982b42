using FrameworkGraph.Sqlite;
using FrameworkGraph.Store.Tests.Conformance;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>A SQLite store in a folder of its own.</summary>
public sealed class SqliteFixture : StoreFixtureOf<SqliteGraphStore>
{
    private readonly TemporaryFolder _folder = new();
    private SqliteGraphStore? _store;

    public override Task<GraphStore> OpenAsync() => Task.FromResult<GraphStore>(_store = SqliteGraphStore.Open(_folder.File("graph.db")));

    public override async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _folder.Dispose();
    }
}
