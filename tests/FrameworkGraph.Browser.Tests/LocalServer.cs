using FrameworkGraph.Server.Access;
using Xunit;

namespace FrameworkGraph.Browser.Tests;

/// <summary>A server for one trusted visitor who may write, for all tests of a class.</summary>
public sealed class LocalServer : IAsyncLifetime
{
    public Served Served { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Served = await Served.StartAsync(AccessMode.Local);

    public ValueTask DisposeAsync() => Served.DisposeAsync();
}
