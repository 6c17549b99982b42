using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The drawing of the graph: its key, and how one comes nearer.</summary>
public sealed class GraphTests(RunningPage site)
{
    [Fact]
    public async Task Shape_of_every_kind_stands_beside_its_checkbox()
    {
        var page = await OpenAsync();
        await Expect(page.GetByText("Programmes (1)").Locator("svg")).ToHaveAttributeAsync("data-shape", "star");
        var shapes = await page.Locator(".filters svg").EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.shape)");
        Assert.True(shapes.Length >= 5);
        Assert.Equal(shapes.Length, shapes.Distinct().Count());
    }

    [Fact]
    public async Task Wheel_over_the_drawing_scrolls_the_page_and_with_Ctrl_zooms()
    {
        var page = await OpenAsync();
        var canvas = page.Locator(".canvas");
        await canvas.HoverAsync();
        var before = await TopAsync(page);
        // A busy machine may lose a turn of the wheel; whoever scrolls turns it again.
        for (var turns = 0; turns < 40 && await TopAsync(page) <= before; turns++)
        {
            await page.Mouse.WheelAsync(0, 200);
            await page.WaitForTimeoutAsync(250);
        }

        Assert.True(await TopAsync(page) > before, $"Still at {before}: {await page.EvaluateAsync<string>("`${scrollY} of ${document.documentElement.scrollHeight}, ${innerHeight} high, over ${document.querySelector(':hover:not(:has(:hover))')?.className}`")}");

        await canvas.HoverAsync();
        await page.WaitForTimeoutAsync(500);
        var (top, drawn) = (await TopAsync(page), await canvas.ScreenshotAsync());
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, -300);
        await page.Keyboard.UpAsync("Control");
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(top, await TopAsync(page));
        Assert.NotEqual(drawn, await canvas.ScreenshotAsync());
    }

    [Fact]
    public async Task Buttons_zoom()
    {
        var page = await OpenAsync();
        var canvas = page.Locator(".canvas");
        var drawn = await canvas.ScreenshotAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
        await page.WaitForTimeoutAsync(500);
        Assert.NotEqual(drawn, await canvas.ScreenshotAsync());
    }

    [Fact]
    public async Task Narrow_screen_is_told_where_the_names_are()
    {
        await Expect((await OpenAsync(360)).GetByText("Names that find no room here are in the table.")).ToBeVisibleAsync();
        await Expect((await OpenAsync()).GetByText("Names that find no room here are in the table.")).ToBeHiddenAsync();
    }

    private async Task<IPage> OpenAsync(int width = 1280)
    {
        var page = await site.OpenAsync(Views.Graph, width);
        await Expect(page.Locator(".canvas[data-state=drawn]")).ToBeVisibleAsync();
        return page;
    }

    private static Task<double> TopAsync(IPage page) => page.EvaluateAsync<double>("scrollY");
}
