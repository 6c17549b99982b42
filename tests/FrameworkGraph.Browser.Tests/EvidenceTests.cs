using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Where there is evidence, on what it rests and what it says.</summary>
public sealed class EvidenceTests(RunningPage site)
{
    [Fact]
    public async Task Cell_shows_the_findings_behind_it_and_keeps_them_in_the_address()
    {
        var page = await site.OpenAsync(Views.Evidence);
        await page.Locator("button.cell").First.ClickAsync();
        await Expect(page.Locator(".behind .finding").First).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".behind .finding").First).ToBeVisibleAsync();
        await page.Locator(".behind .stands a").First.ClickAsync();
        await Expect(page.Locator(".paragraph.opened h3")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Table_says_its_rule_and_what_an_empty_cell_means()
    {
        var page = await site.OpenAsync(Views.Evidence);
        await Expect(page.Locator(".rule")).ToContainTextAsync("two documents that rest on one work count it once");
        await Expect(page.Locator("td.none").First).ToHaveTextAsync("nothing found in the text held");
        await Expect(page.Locator("button.cell", new() { HasText = "independence unknown" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Where_concepts_cross_an_empty_cell_says_that_no_finding_names_both()
    {
        var page = await site.OpenAsync(Views.Evidence + "&rows=enablers&columns=barriers");
        await Expect(page.Locator("td.none").First).ToContainTextAsync("no single finding names both");
        await Expect(page.Locator("main")).ToContainTextAsync("What is said to address a barrier, or to lead to an outcome, stands in the details");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("with nothing found in the text held");
    }

    [Fact]
    public async Task Summary_says_whether_the_works_named_were_read_here()
    {
        var page = await site.OpenAsync(Views.Summary + "&concept=barrier.unclear-roles");
        await Expect(page.Locator("main")).ToContainTextAsync("of the 6 works named, none was read here and 2 are cited only jointly with others");
    }

    [Fact]
    public async Task Axes_are_chosen_by_the_visitor_and_stay_after_a_reload()
    {
        var page = await site.OpenAsync(Views.Evidence);
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Rows" }).SelectOptionAsync("framework.cohen");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
        await page.ReloadAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task Documents_that_do_not_list_their_sources_are_marked_in_the_overlap()
    {
        var page = await site.OpenAsync(Views.Overlap);
        await Expect(page.Locator("tr.unknown")).ToContainTextAsync("not listed in the text held");
    }

    [Fact]
    public async Task Summary_is_copied_as_a_table_that_says_its_release_and_coder()
    {
        var page = await site.OpenAsync(Views.Summary);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as table" }).ClickAsync();
        await Expect(page.GetByText("Copied")).ToBeVisibleAsync();
        var html = await page.EvaluateAsync<string>("async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()");
        foreach (var part in new[] { "<table", "not appraised", "release ", "The evidence was coded by a program" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }
    }
}
