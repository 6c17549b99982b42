using FrameworkGraph.Seed;
using FrameworkGraph.Server;
using FrameworkGraph.Sqlite;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(FrameworkGraph.Browser.Tests.RunningPage))]

namespace FrameworkGraph.Browser.Tests;

/// <summary>The real site over the real evidence, and a real Chromium; or the reason why there is none.</summary>
public sealed class RunningPage : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("framework-graph-browser").FullName;
    private SqliteGraphStore? _store;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var seed = SeedReader.Read(SeedFolder.Read(Path.Combine(AppContext.BaseDirectory, "graph-seed")));
        _store = SqliteGraphStore.Open(Path.Combine(_data, "test.db"));
        await _store.ReplaceSeedAsync(seed.Nodes, seed.Claims, seed.Release, default);
        _app = Site.Build(_store, AppContext.BaseDirectory);
        _app.Urls.Add("http://127.0.0.1:0");
        await _app.StartAsync();
        Address = _app.Urls.First();

        _playwright = await Playwright.CreateAsync();
        try
        {
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Installed(),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        catch (PlaywrightException e) when (Environment.GetEnvironmentVariable("CHROMIUM") is null or "")
        {
            _missing = $"No Chromium, Chrome or Edge is here: install one, or name it in CHROMIUM. ({e.Message.Split('\n')[0]})";
        }
    }

    /// <summary>Opens the page at an address; skips the test where there is no browser.</summary>
    public async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync(Address + path);
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Loading", new() { Timeout = 30_000 });
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A browser of the system; null lets Playwright look for its own.</summary>
    private static string? Installed()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
