using System.Net.Http.Json;
using System.Text.Json;
using FrameworkGraph.Server;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;
using Microsoft.AspNetCore.Builder;

namespace FrameworkGraph.Access.Tests;

/// <summary>The real server over a real database with the real evidence, at a free port of loopback.</summary>
internal sealed class Served : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly string _folder;
    private readonly WebApplication _app;

    private Served(string folder, GraphStore store, WebApplication app, Issuer? issuer) => (_folder, Store, _app, Issuer, Address) = (folder, store, app, issuer, app.Urls.First());

    public GraphStore Store { get; }

    public Issuer? Issuer { get; }

    public string Address { get; }

    /// <summary>The embedded database, where that is the one served.</summary>
    public string File => Path.Combine(_folder, "test.db");

    /// <param name="store">An empty store; null: one of its own in a file.</param>
    public static async Task<Served> StartAsync(AccessOptions access, Issuer? issuer = null, GraphStore? store = null)
    {
        var folder = Directory.CreateTempSubdirectory("access-tests-").FullName;
        store ??= SqliteGraphStore.Open(Path.Combine(folder, "test.db"));
        await store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, RealSeed.Content.Release, default);
        var app = Site.Build(store, folder, access, new Clock());
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        return new(folder, store, app, issuer);
    }

    public static AccessOptions Oidc(Issuer issuer) => new(AccessMode.Oidc) { Authority = issuer.Address, Audience = Issuer.Audience };

    /// <summary>Asks as an account; null: without a token.</summary>
    public async Task<JsonElement> AskAsync(string? account, string query, object? variables = null)
    {
        using var request = Post(query, variables);
        if (account is not null)
        {
            request.Headers.Authorization = new("Bearer", await Issuer!.TokenAsync(account));
        }

        using var response = await Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public HttpRequestMessage Post(string query, object? variables = null) =>
        new(HttpMethod.Post, $"{Address}/graphql") { Content = JsonContent.Create(new { query, variables }) };

    public HttpRequestMessage Get(string query) => new(HttpMethod.Get, $"{Address}/graphql?query={Uri.EscapeDataString(query)}");

    public static Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => Http.SendAsync(request);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
