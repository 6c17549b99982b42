using FrameworkGraph.Server.Access;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;
using Microsoft.AspNetCore.Builder;

[assembly: AssemblyFixture(typeof(FrameworkGraph.Server.Tests.SiteFixture))]

namespace FrameworkGraph.Server.Tests;

/// <summary>The real site over a real database with the real evidence, on a free port of this machine.</summary>
public sealed class SiteFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;
    private SqliteGraphStore? _store;
    private WebApplication? _site;

    public string DatabasePath => Path.Combine(_folder, "framework-graph.db");

    public Uri Address { get; private set; } = null!;

    public GraphQlClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var seed = RealSeed.Content;
        Assert.Empty(seed.Problems);
        _store = SqliteGraphStore.Open(DatabasePath);
        await _store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, CancellationToken.None);
        (_site, Address) = await StartAsync(_store);
        Client = new GraphQlClient(Address);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _site!.DisposeAsync();
        await _store!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts the site over a store.</summary>
    /// <param name="args">Settings, as the command line has them.</param>
    public static Task<(WebApplication Site, Uri Address)> StartAsync(GraphStore store, params string[] args) => StartAsync(store, new AccessOptions(AccessMode.Local), args);

    /// <summary>The same with access arranged in another way.</summary>
    public static async Task<(WebApplication Site, Uri Address)> StartAsync(GraphStore store, AccessOptions access, params string[] args)
    {
        var site = Site.Build(store, AppContext.BaseDirectory, access, TimeProvider.System, args);
        site.Urls.Add("http://127.0.0.1:0");
        await site.StartAsync();
        return (site, new Uri(site.Urls.First()));
    }
}
