using System.Collections.Concurrent;
using FrameworkGraph.Server.Access;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(FrameworkGraph.Browser.Tests.RunningPage))]

namespace FrameworkGraph.Browser.Tests;

/// <summary>The real site over the real evidence, and a real Chromium; or the reason why there is none.</summary>
public sealed class RunningPage : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, (string Test, List<IBrowserContext> Contexts)> _opened = [];
    private Served? _served;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public string Address => _served!.Address;

    /// <summary>The same evidence on a server where nobody writes.</summary>
    public string PublicAddress { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _served = await Served.StartAsync(AccessMode.Local);
        PublicAddress = await _served.AlsoAsync(AccessMode.Public);

        // What is waited for comes in a moment, unless everything else runs beside it.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        try
        {
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Installed(),
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
        }
        catch (PlaywrightException e) when (Environment.GetEnvironmentVariable("CHROMIUM") is null or "")
        {
            _missing = $"No Chromium, Chrome or Edge is here: install one, or name it in CHROMIUM. ({e.Message.Split('\n')[0]})";
        }
    }

    /// <summary>Opens the page at an address, for a visitor who was never here; skips the test where there is no browser.</summary>
    /// <param name="server">The address of another server than the shared one.</param>
    public async Task<IPage> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, string? server = null)
    {
        Assert.SkipWhen(_missing is not null, _missing ?? "");
        var context = await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await KeepAsync(context);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        await page.GotoAsync((server ?? Address) + path);
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
        if (_served is not null)
        {
            await _served.DisposeAsync();
        }
    }

    /// <summary>Closes what an earlier test of the same class left open, so that the browser does not grow with the number of tests. Tests of one class run one after another.</summary>
    private async Task KeepAsync(IBrowserContext context)
    {
        var (of, test) = (TestContext.Current.TestClass?.UniqueID ?? "", TestContext.Current.Test?.UniqueID ?? "");
        if (_opened.TryGetValue(of, out var before) && before.Test == test)
        {
            before.Contexts.Add(context);
            return;
        }

        _opened[of] = (test, [context]);
        foreach (var old in before.Contexts ?? [])
        {
            await old.CloseAsync();
        }
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
