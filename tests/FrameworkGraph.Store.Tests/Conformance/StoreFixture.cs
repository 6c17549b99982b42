namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>How the suites get a store.</summary>
public abstract class StoreFixture : IAsyncDisposable
{
    /// <summary>Opens a store without nodes, claims or release. Asked for once.</summary>
    public abstract Task<GraphStore> OpenAsync();

    /// <summary>Closes the store and clears up behind it.</summary>
    public abstract ValueTask DisposeAsync();
}
