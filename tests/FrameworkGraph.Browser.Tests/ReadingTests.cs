using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>A document paragraph by paragraph.</summary>
public sealed class ReadingTests(RunningPage site)
{
    [Fact]
    public async Task Locator_in_the_details_leads_to_its_paragraph_and_back()
    {
        var page = await site.OpenAsync(Views.Programme);
        await page.GetByText("located, stated").First.ClickAsync();
        await page.Locator(".detail").GetByRole(AriaRole.Link, new() { Name = "paragraph 12" }).First.ClickAsync();
        var heading = page.Locator("[id='kaehne-2016.p12'] h3");
        await Expect(heading).ToBeFocusedAsync();
        Assert.EndsWith("#kaehne-2016.p12", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        await Expect(page.Locator(".detail .reads")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Two_figures_for_one_thing_both_stand_in_the_record()
    {
        var page = await site.OpenAsync(Views.Reading + "&document=work.kaehne-2016");
        var rounds = page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("Rounds of data collection") });
        await Expect(rounds).ToContainTextAsync("n=12");
        await Expect(rounds).ToContainTextAsync("Twenty one");
        await Expect(page.Locator(".record")).ToContainTextAsync("not appraised");
    }

    [Fact]
    public async Task Every_paragraph_of_the_manifest_is_shown()
    {
        var page = await site.OpenAsync(Views.Reading + "&document=work.eccles-2017");
        await Expect(page.Locator(".paragraph")).ToHaveCountAsync(198);
    }

    [Fact]
    public async Task Filter_stays_after_a_reload_and_says_when_it_hides_the_paragraph()
    {
        var page = await site.OpenAsync(Views.Reading + "&document=work.kaehne-2016&only=uncoded#kaehne-2016.p9");
        await page.ReloadAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("Paragraph 9 is hidden by the filters");
        await page.Locator(".notice button").ClickAsync();
        await Expect(page.Locator("[id='kaehne-2016.p9'] .finding").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_turned_down_is_shown_only_when_asked_for()
    {
        var page = await site.OpenAsync(Views.Reading + "&document=work.kaehne-2016");
        await Expect(page.Locator(".rejected")).ToHaveCountAsync(0);
        await page.GetByLabel("with candidates and what was turned down").CheckAsync();
        await Expect(page.Locator(".rejected").First).ToBeVisibleAsync();
    }
}
