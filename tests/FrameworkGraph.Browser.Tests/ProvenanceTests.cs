using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>From the landing view to who says what, and back by an address.</summary>
public sealed class ProvenanceTests(RunningPage site)
{
    [Fact]
    public async Task Landing_says_on_how_much_it_rests()
    {
        var page = await site.OpenAsync(Views.Start);
        await Expect(page.Locator("main")).ToContainTextAsync("It rests on 5 documents, of which 4 are held only in part.");
        await Expect(page.Locator("main")).ToContainTextAsync("nothing was found in the text held");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "What it rests on" })).ToContainTextAsync("The coding is automated; no person has reviewed a claim unless it says who did.");
        await Expect(page.Locator("footer")).ToContainTextAsync("no person has reviewed a claim");
    }

    [Fact]
    public async Task Provenance_of_a_link_is_two_clicks_from_the_landing_view()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.GetByText("See how one programme fits").ClickAsync();
        await page.GetByText("located, stated").First.ClickAsync();
        var detail = page.Locator(".detail");
        await Expect(detail).ToContainTextAsync("Who says so");
        await Expect(detail).ToContainTextAsync("Kaehne 2016");
        await Expect(detail).ToContainTextAsync("paragraph 12");
        await Expect(detail).ToContainTextAsync("On what basis");
        await Expect(detail).ToContainTextAsync("In what voice");
        await Expect(detail).ToContainTextAsync("(a program)");
        await Expect(detail).ToContainTextAsync("No person has reviewed it");
    }

    [Fact]
    public async Task Link_says_how_to_cite_it_and_puts_that_on_the_clipboard()
    {
        var page = await site.OpenAsync(Views.Programme);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByText("located, stated").First.ClickAsync();
        var cite = page.Locator(".detail details.cite");
        await cite.GetByText("How to cite this").ClickAsync();
        await cite.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(cite.GetByRole(AriaRole.Button)).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Matches(@"^Stated in: Axel Kaehne.* \(2016\)\. .*Paragraph 12, at “.+”\.\nCoded in: FrameworkGraph evidence, release [0-9a-f]{16,}, claim\.kaehne-2016\..* \(a program\), \d{4}-\d\d-\d\d\. No person has reviewed it\. Read on .* at http://.*selected=claim\.", copied);

        await page.Locator("main button[aria-pressed=false]", new() { HasText = "located, " }).First.ClickAsync();
        await Expect(cite.GetByRole(AriaRole.Button, new() { IncludeHidden = true })).ToHaveTextAsync("Copy");
    }

    [Fact]
    public async Task Link_chosen_in_the_table_survives_a_reload()
    {
        var page = await site.OpenAsync(Views.Graph);
        var link = page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("Links in the graph") }).Locator("tbody button").First;
        await link.ClickAsync();
        var reads = page.Locator(".detail .reads");
        await Expect(reads).ToBeVisibleAsync();
        var text = await reads.InnerTextAsync();
        Assert.Contains("selected=claim.", page.Url, StringComparison.Ordinal);

        await page.ReloadAsync();
        await Expect(page.Locator(".detail .reads")).ToHaveTextAsync(text);
        await Expect(page.Locator("tr.selected")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Kind_left_out_stays_out_after_a_reload()
    {
        var page = await site.OpenAsync(Views.Graph + "&without=sector");
        await Expect(page.Locator("caption", new() { HasText = "Nodes in the graph" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("caption", new() { HasText = "Nodes in the graph" })).ToBeVisibleAsync();
        var kinds = await page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("Nodes in the graph") }).Locator("tbody td:nth-child(2)").AllInnerTextsAsync();
        Assert.NotEmpty(kinds);
        Assert.DoesNotContain(kinds, kind => kind.Contains("ector", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_asks_nothing_of_any_other_host()
    {
        var page = await site.OpenAsync(Views.Start);
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                foreign.Add(request.Url);
            }
        };
        foreach (var view in Views.All)
        {
            await page.GotoAsync(site.Address + view.Data);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        }

        Assert.Empty(foreign);
    }

    [Fact]
    public async Task Browser_that_opens_graphql_gets_GraphiQL()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.GotoAsync(site.Address + "/graphql");
        await Expect(page.Locator(".graphiql-container")).ToBeVisibleAsync();
    }
}
