using FrameworkGraph.Tests;
using FrameworkGraph.Store;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>One server with accounts for all tests of a class.</summary>
public class OidcServer : IAsyncLifetime
{
    private Issuer? _issuer;
    private Served? _served;

    internal Issuer Issuer => _issuer!;

    internal virtual Served Served => _served!;

    public virtual async ValueTask InitializeAsync()
    {
        var store = await OpenAsync();
        _issuer = await Issuer.StartAsync();
        _served = await Served.StartAsync(Served.Oidc(_issuer), _issuer, store);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }

        _issuer?.Dispose();
    }

    /// <summary>The store to serve; null: the embedded one.</summary>
    protected virtual Task<GraphStore?> OpenAsync() => Task.FromResult<GraphStore?>(null);
}
