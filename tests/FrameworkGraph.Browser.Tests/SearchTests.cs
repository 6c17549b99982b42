using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Words typed in the header lead to whatever has them, and on to its details.</summary>
public sealed class SearchTests(RunningPage site)
{
    [Fact]
    public async Task Words_typed_anywhere_lead_to_what_has_them_with_the_words_marked()
    {
        var page = await site.OpenAsync(Views.Evidence);
        await TypeAsync(page, "shared vision");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Search: “shared vision”");
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await Expect(page).ToHaveTitleAsync("“shared vision” – Search – FrameworkGraph");
        await Expect(page.Locator("nav a[aria-current]")).ToHaveCountAsync(0);

        var first = page.Locator(".hit").First;
        await Expect(first).ToContainTextAsync("Framework element");
        await Expect(first).ToContainTextAsync("feature, number 18");
        await Expect(first.Locator("a mark")).ToHaveTextAsync(["Shared", "vision"]);
        await Expect(Count(page)).ToHaveTextAsync(new Regex(@"^\d+ of \d+ matches, the best first\.$"));
        await Expect(page.Locator(".hit", new() { HasText = "Finding" }).First.Locator(".stands")).ToContainTextAsync("paragraph");
    }

    [Fact]
    public async Task Address_of_a_search_is_shared_and_Back_leads_to_the_search_before()
    {
        var page = await site.OpenAsync("/?page=search&words=funding&kind=barrier");
        await Expect(Field(page)).ToHaveValueAsync("funding");
        await Expect(Among(page)).ToHaveValueAsync("barrier");
        await Expect(Kinds(page).First).ToHaveTextAsync("Barrier");

        await TypeAsync(page, "shared vision");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?page=search&words=shared\+vision$"));
        await Expect(page.Locator("h1")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Search: “funding”");
        await Expect(Field(page)).ToHaveValueAsync("funding");
        await Expect(Among(page)).ToHaveValueAsync("barrier");

        await page.GetByRole(AriaRole.Link, new() { Name = "The evidence", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("The evidence");
        await Expect(page).Not.ToHaveURLAsync(new Regex("words="));
        await Expect(Field(page)).ToHaveValueAsync("");
        await page.GoBackAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Search: “funding”");
    }

    [Fact]
    public async Task Hit_opens_its_details_by_keyboard_and_gets_the_focus_back()
    {
        var page = await site.OpenAsync("/?page=search&words=shared+vision");
        var hit = page.Locator(".hit a").First;
        await hit.PressAsync("Enter");
        await Expect(page.Locator(".detail h2")).ToBeFocusedAsync();
        await Expect(page.Locator(".detail h2")).ToHaveTextAsync("Framework element: Shared vision");
        await Expect(page).ToHaveURLAsync(new Regex("selected=element\\.valentijn\\.shared-vision"));
        await Expect(hit).ToHaveAttributeAsync("aria-current", "true");
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(".detail")).ToBeHiddenAsync();
        await Expect(hit).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Expect(page.Locator(".detail h2")).ToHaveTextAsync("Framework element: Shared vision");
    }

    [Fact]
    public async Task Programme_found_leads_to_its_pictures()
    {
        var page = await site.OpenAsync("/?page=search&words=integrated+care+programme&kind=programme");
        await page.Locator(".hit a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "See it in both frameworks" }).ClickAsync();
        await Expect(page.Locator(".rainbow")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task More_brings_the_next_page_and_the_focus_to_its_first()
    {
        var page = await site.OpenAsync("/?page=search&words=integrat");
        var shown = page.Locator(".hit");
        await Expect(shown).ToHaveCountAsync(20);
        await Expect(Count(page)).ToContainTextAsync("20 of ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).PressAsync("Enter");
        await Expect(shown).ToHaveCountAsync(40);
        await Expect(Count(page)).ToContainTextAsync("40 of ");
        await Expect(shown.Nth(20).Locator("a").First).ToBeFocusedAsync();
        Assert.Equal(40, (await shown.EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.id)")).Distinct().Count());
        await Expect(page.Locator("#behind-link")).ToHaveAttributeAsync("href", new Regex("query\\+Search.*query\\+Search.*after"));
    }

    [Fact]
    public async Task Kind_chosen_is_the_only_one_shown_and_stays_in_the_address()
    {
        var page = await site.OpenAsync("/?page=search&words=trust");
        await Among(page).FocusAsync();
        await Among(page).SelectOptionAsync("finding");
        await Expect(Count(page)).ToContainTextAsync("among findings");
        await Expect(Among(page)).ToBeFocusedAsync();
        await page.ReloadAsync();
        await Expect(Count(page)).ToContainTextAsync("among findings");
        Assert.All(await Kinds(page).AllTextContentsAsync(), kind => Assert.Equal("Finding", kind));
    }

    [Fact]
    public async Task Where_nothing_is_found_it_says_what_to_do()
    {
        var page = await site.OpenAsync("/?page=search&words=xyzzyplugh+trust&kind=work");
        await Expect(Count(page)).ToHaveTextAsync("No match among works.");
        await Expect(page.Locator("main")).ToContainTextAsync("does not mean that nobody has studied it");
        await page.GetByRole(AriaRole.Button, new() { Name = "search among every kind" }).ClickAsync();
        await Expect(Count(page)).ToHaveTextAsync("No match.");
        await TypeAsync(page, "trust");
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/?page=search")]
    [InlineData("/?page=search&words=a%00b&kind=thing")]
    public async Task Search_without_words_asks_for_some(string path)
    {
        var page = await site.OpenAsync(path);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Search");
        await Expect(page.Locator("main")).ToContainTextAsync("Type one or more words");
        await Expect(page.Locator(".hit")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Search_that_does_not_come_through_is_told_and_tried_again()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await TypeAsync(page, "trust");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Further_page_that_does_not_come_through_leaves_what_is_here()
    {
        var page = await site.OpenAsync("/?page=search&words=integrat");
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(20);
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(".hit")).ToHaveCountAsync(40);
    }

    [Fact]
    public async Task Hits_are_printed_without_the_field_and_the_button()
    {
        var page = await site.OpenAsync("/?page=search&words=integrat");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(Field(page)).ToBeHiddenAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show more" })).ToBeHiddenAsync();
        await Expect(page.Locator(".hit").First).ToBeVisibleAsync();
        await Expect(Count(page)).ToBeVisibleAsync();
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Search).GetByLabel("Search");

    private static ILocator Among(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Among" });

    private static ILocator Count(IPage page) => page.Locator("main .count");

    private static ILocator Kinds(IPage page) => page.Locator(".hit .found .tag");

    private static async Task TypeAsync(IPage page, string words)
    {
        await Field(page).FillAsync(words);
        await Field(page).PressAsync("Enter");
    }
}
