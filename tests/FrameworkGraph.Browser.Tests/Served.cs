using FrameworkGraph.Seed;
using FrameworkGraph.Server;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The real site over the real evidence, in one mode of access, in a folder of its own.</summary>
public sealed class Served : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("framework-graph-browser").FullName;
    private readonly List<WebApplication> _others = [];
    private readonly AccessOptions _access;
    private readonly SqliteGraphStore _store;
    private WebApplication? _app;

    private Served(AccessOptions access)
    {
        _access = access;
        _store = SqliteGraphStore.Open(Path.Combine(_data, "test.db"));
    }

    public string Address { get; private set; } = "http://127.0.0.1:0";

    public static Task<Served> StartAsync(AccessMode mode) => StartAsync(Options(mode));

    public static async Task<Served> StartAsync(AccessOptions access)
    {
        var served = new Served(access);
        var seed = SeedReader.Read(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "graph-seed")));
        await served._store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, default);
        await served.StartAgainAsync();
        return served;
    }

    /// <summary>The same store in another mode, at an address of its own.</summary>
    public Task<string> AlsoAsync(AccessMode mode) => AlsoAsync(Options(mode));

    public async Task<string> AlsoAsync(AccessOptions access)
    {
        var app = await RunAsync(access, "http://127.0.0.1:0");
        _others.Add(app);
        return app.Urls.First();
    }

    /// <summary>The server goes away; what it stored stays.</summary>
    public async Task StopAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _app = null;
    }

    /// <summary>The server comes, or comes back at the address that it had.</summary>
    public async Task StartAgainAsync()
    {
        _app = await RunAsync(_access, Address);
        Address = _app.Urls.First();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _others.Append(_app).OfType<WebApplication>())
        {
            await app.DisposeAsync();
        }

        await _store.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>The issuer of accounts is never asked: the page does not sign in there, and nobody here brings a token.</summary>
    private static AccessOptions Options(AccessMode mode) => mode == AccessMode.Oidc ? new(mode) { Authority = "https://issuer.invalid", Audience = "framework-graph" } : new(mode);

    private async Task<WebApplication> RunAsync(AccessOptions access, string address)
    {
        var app = Site.Build(_store, AppContext.BaseDirectory, access, TimeProvider.System);
        app.Urls.Add(address);
        await app.StartAsync();
        return app;
    }
}
