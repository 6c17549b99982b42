using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>A part of the page whose script is slow to come, or does not come.</summary>
public sealed class UnreachedPanelTests(RunningPage site)
{
    private static readonly Regex Scripts = new("/app/panel-");

    [Fact]
    public async Task Panel_that_cannot_be_fetched_is_told_and_asked_for_again()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.RouteAsync(Scripts, route => route.AbortAsync());
        await Link(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be fetched");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator("main table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Link_pressed_again_asks_again()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.RouteAsync(Scripts, route => route.AbortAsync());
        await Link(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("could not be fetched");
        await page.UnrouteAllAsync();
        await Link(page).ClickAsync();
        await Expect(page.Locator("main table").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Panel_on_its_way_is_said_to_be_loading()
    {
        var page = await site.OpenAsync(Views.Start);
        var goOn = new TaskCompletionSource();
        await page.RouteAsync(Scripts, async route =>
        {
            await goOn.Task;
            await route.ContinueAsync();
        });
        await Link(page).ClickAsync();
        await Expect(page.Locator("main h1")).ToHaveTextAsync("The evidence");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Loading");
        goOn.SetResult();
        await Expect(page.Locator("main table").First).ToBeVisibleAsync();
        await Expect(page.Locator("main h1")).ToBeFocusedAsync();
    }

    private static ILocator Link(IPage page) => page.GetByRole(AriaRole.Link, new() { Name = "The evidence", Exact = true });
}
