using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The rainbow is walked over and pressed by keyboard alone.</summary>
public sealed class KeyboardTests(RunningPage site)
{
    [Fact]
    public async Task Rainbow_is_one_stop_and_its_parts_are_reached_by_arrow_keys()
    {
        var page = await site.OpenAsync(Views.Programme);
        var parts = page.Locator(".rainbow").GetByRole(AriaRole.Button);
        Assert.Equal(31, await parts.CountAsync());
        await Expect(page.Locator(".rainbow [tabindex='0']")).ToHaveCountAsync(1);
        await page.Locator(".constructs button").Last.FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(parts.First).ToBeFocusedAsync();
        await Expect(parts.First).ToHaveAccessibleNameAsync(new System.Text.RegularExpressions.Regex("^Case management, feature 3; "));

        var seen = new HashSet<string>();
        for (var i = 0; i < 31; i++)
        {
            seen.Add(await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
            await page.Keyboard.PressAsync("ArrowRight");
        }

        Assert.Equal(29, seen.Count); // population-based care and its feature stand at both ends of the base
        await Expect(parts.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(parts.Nth(29)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("Enter")]
    [InlineData("Space")]
    public async Task Part_pressed_by_a_key_shows_its_details(string key)
    {
        var page = await site.OpenAsync(Views.Programme);
        var part = page.Locator(".rainbow .piece.feature").First;
        await part.FocusAsync();
        Assert.NotEqual("none", await part.Locator("path").First.EvaluateAsync<string>("path => getComputedStyle(path).stroke"));
        await page.Keyboard.PressAsync(key);
        await Expect(page.Locator(".detail h2")).ToHaveTextAsync("Framework element: Case management");
        await Expect(part).ToHaveAttributeAsync("aria-pressed", "true");
    }
}
