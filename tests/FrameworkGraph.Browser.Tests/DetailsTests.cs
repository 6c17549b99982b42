using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The details of what is selected: that they are seen, what they tell of a concept, and how they are left.</summary>
public sealed class DetailsTests(RunningPage site)
{
    [Theory]
    [InlineData(1280)]
    [InlineData(1100)]
    [InlineData(360)]
    public async Task What_is_pressed_beside_ones_own_programme_is_told_in_sight(int width)
    {
        var page = await site.OpenAsync(Views.Mine, width);
        await page.Locator(".constructs button.name").First.ClickAsync();
        await Expect(page.Locator(".detail h2")).ToBeFocusedAsync();
        await Expect(page.Locator(".detail dt").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_addresses_a_barrier_and_what_an_enabler_addresses_is_told_with_its_basis_and_its_source()
    {
        var page = await site.OpenAsync(Views.Summary + "&selected=barrier.unclear-roles");
        var detail = page.Locator(".detail");
        await Expect(detail).ToContainTextAsync("Said to be addressed by");
        await Expect(detail).ToContainTextAsync("Support for staff inferred from Exploring the evidence base");
        await detail.GetByRole(AriaRole.Button, new() { Name = "Open governance and clear accountability" }).ClickAsync();
        await Expect(detail.Locator("h2")).ToContainTextAsync("Enabler: Open governance");
        var addresses = detail.Locator("h3", new() { HasTextString = "Said to address" }).Locator("+ ul li", new() { HasTextString = "Unclear or blurred roles" });
        await Expect(addresses).ToContainTextAsync("stated");
        await addresses.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Expect(detail.Locator(".reads")).ToContainTextAsync("is said to address");
    }

    [Fact]
    public async Task Link_between_two_passages_names_both_and_leads_to_each()
    {
        var page = await site.OpenAsync(Views.Evidence + "&selected=claim.frameworkgraph-codebook.finding.robinson-2008-briefing.little-research-on-impact--supports--finding.eccles-2017.little-evidence-of-impact");
        var detail = page.Locator(".detail");
        await Expect(detail.GetByRole(AriaRole.Link, new() { Name = "paragraph 10", Exact = true })).ToBeVisibleAsync();
        await detail.GetByRole(AriaRole.Link, new() { Name = "Eccles 2017, paragraph 119", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("page=reading&document=work.eccles-2017#eccles-2017.p119$"));
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Close")]
    public async Task Details_left_give_the_focus_back_to_what_was_pressed(string way)
    {
        var page = await site.OpenAsync(Views.Programme);
        var part = page.Locator(".rainbow .piece.feature").First;
        await part.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".detail h2")).ToBeFocusedAsync();
        await LeaveAsync(page, way);
        await Expect(part).ToBeFocusedAsync();
        await Expect(page.Locator(".detail h2")).ToHaveTextAsync("Details");
    }

    [Theory]
    [InlineData("Escape")]
    [InlineData("Close")]
    public async Task Details_that_were_opened_by_an_address_give_the_focus_to_their_item(string way)
    {
        var page = await site.OpenAsync(Views.Programme + "&selected=element.cohen.reach");
        await LeaveAsync(page, way);
        await Expect(page.Locator(".constructs button.name").First).ToBeFocusedAsync();
    }

    private static Task LeaveAsync(IPage page, string way) =>
        way == "Close" ? page.Locator(".detail .close").ClickAsync() : page.Keyboard.PressAsync(way);
}
