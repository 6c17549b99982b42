using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>One server with accounts for all tests of a class.</summary>
public sealed class OidcServer : IAsyncLifetime
{
    private Issuer? _issuer;
    private Served? _served;

    internal Issuer Issuer => _issuer!;

    internal Served Served => _served!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await Issuer.StartAsync();
        _served = await Served.StartAsync(Served.Oidc(_issuer), _issuer);
    }

    public async ValueTask DisposeAsync()
    {
        await Served.DisposeAsync();
        Issuer.Dispose();
    }
}
