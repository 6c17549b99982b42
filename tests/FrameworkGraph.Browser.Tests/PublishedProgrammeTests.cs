using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using FrameworkGraph.Server.Access;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Who sees a programme that is saved: everybody once it is published, its team alone before.</summary>
public sealed class PublishedProgrammeTests(RunningPage site, LocalServer local) : OwnProgrammePage(site, local)
{
    [Fact]
    public async Task Programme_published_is_seen_where_nobody_writes_and_not_once_it_is_taken_back()
    {
        var @public = await Local.Served.AlsoAsync(AccessMode.Public);
        var page = await DescribeAsync("Riverside");
        await page.GetByLabel("How is access to integrated services?").SelectOptionAsync("limited");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish for everybody" }).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("published; what you save, everybody sees at once");
        var address = await page.GetByRole(AriaRole.Link, new() { Name = "See it among the programmes" }).GetAttributeAsync("href");

        var reader = await Site.OpenAsync("/" + address, server: @public);
        await Expect(reader.Locator("h1")).ToHaveTextAsync("Riverside");
        await Expect(reader.Locator(".domains")).ToContainTextAsync("Its own rating: established; self-reported");
        await Expect(reader.Locator(".constructs")).ToContainTextAsync("How is access to integrated services? Limited; self-reported");
        await Expect(reader.Locator(".constructs .blank").First).ToHaveTextAsync("not said to be there");
        await Expect(reader.Locator(".legend")).ToContainTextAsync("no mark: not said to be there");
        await Expect(reader.Locator("main section")).Not.ToContainTextAsync(["nothing found in the text held", "nothing found in the text held"]);
        Assert.Empty((await reader.RunAxe()).Violations);
        await reader.GetByText("As a graph and a table").ClickAsync();
        await Expect(reader.Locator("caption", new() { HasText = "Links in the graph (2)" })).ToBeVisibleAsync();
        await Expect(reader.GetByText("self-reported (2)")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back from the public" }).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Taken back: it is private again.");
        await reader.ReloadAsync();
        await Expect(reader.Locator("h1")).ToHaveTextAsync("Not found");
    }

    [Fact]
    public async Task Programme_published_can_be_set_beside_another_of_ones_own()
    {
        var page = await DescribeAsync("Fellside");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish for everybody" }).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("published; what you save, everybody sees at once");

        var other = await Site.OpenAsync(Views.Mine, server: Local.Served.Address);
        await Beside(other).SelectOptionAsync(new SelectOptionValue { Label = "Fellside" });
        await Expect(other.Locator("#both")).ToHaveTextAsync("My programme beside Fellside");
        await Expect(other.Locator(".domains")).ToContainTextAsync("Programme: Its own rating: established; self-reported");
        await Expect(other.Locator(".legend")).ToContainTextAsync("no mark of the other: not said to be there (not answered, or not there yet)");
        await Expect(other.Locator(".legend")).Not.ToContainTextAsync("nothing found in the text held");
        await Expect(other).ToHaveURLAsync(new Regex("beside=programme\\.own-"));
        Assert.Empty((await other.RunAxe()).Violations);
        await other.ReloadAsync();
        await Expect(other.Locator("#both")).ToHaveTextAsync("My programme beside Fellside");
        await other.GoBackAsync();
        await Expect(other.Locator("#both")).ToContainTextAsync("My programme beside Integrated care programme");

        await page.ReloadAsync();
        await Expect(page.Locator("#both")).ToContainTextAsync("Fellside beside Integrated care programme");
        await Expect(Beside(page).Locator("option", new() { HasText = "Fellside" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Private_programme_says_where_its_answers_are_and_stands_alone_in_its_graph()
    {
        var page = await DescribeAsync("Moorside");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "See it among the programmes" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("While a programme is private, its answers show in My programme only");
        await page.GetByText("As a graph and a table").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Nothing is linked to it yet, so it stands alone.");
        await Expect(page.Locator("caption", new() { HasText = "Nodes in the graph (1)" })).ToBeVisibleAsync();
    }

    private static ILocator Beside(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Beside" });
}
