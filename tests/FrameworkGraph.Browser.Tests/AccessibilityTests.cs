using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Every view, checked with axe and at the width of a small telephone.</summary>
public sealed class AccessibilityTests(RunningPage site)
{
    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task View_in_light_has_no_violation(string path) => await CheckAsync(await site.OpenAsync(path));

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task View_in_dark_has_no_violation(string path) => await CheckAsync(await site.OpenAsync(path, scheme: ColorScheme.Dark));

    [Theory]
    [MemberData(nameof(Views.All), MemberType = typeof(Views))]
    public async Task View_on_a_narrow_screen_does_not_scroll_sideways(string path)
    {
        var page = await site.OpenAsync(path, width: 360);
        var (content, screen) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.clientWidth"));
        Assert.True(content <= screen, $"{path} is {content} px wide on a screen of {screen} px.");
    }

    private static async Task CheckAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, string.Join('\n', found.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
    }
}
