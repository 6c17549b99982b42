using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Where nobody has an account, a visitor describes a programme, keeps it in the browser, takes it out as a file and brings it in again.</summary>
public sealed class OwnProgrammeTests(RunningPage site)
{
    private const string Other = """{"formatVersion":1,"kind":"programme-draft","name":"Riverside","features":{},"constructs":{}}""";

    [Fact]
    public async Task Programme_rated_is_in_both_pictures_and_comes_back_from_its_file()
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        await RateAsync(page);
        await Expect(page.Locator("main")).ToContainTextAsync("Hillside first steps beside");
        await Expect(page.Locator(".beside")).ToContainTextAsync("established");
        await Expect(page.Locator(".keeping")).ToContainTextAsync("in this browser only");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Export to a file").ClickAsync());
        var file = Path.Combine(Directory.CreateTempSubdirectory().FullName, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        Assert.Contains("\"formatVersion\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await page.GetByText("Start again").ClickAsync();
        await Expect(Name(page)).ToHaveValueAsync("");
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await Expect(Name(page)).ToHaveValueAsync("Hillside first steps");
        await Expect(page.Locator(".beside")).ToContainTextAsync("established");
    }

    [Fact]
    public async Task Programme_saved_is_there_after_a_reload()
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        await RateAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(page.Locator(".keeping")).ToContainTextAsync("Saved in this browser.");
        await page.ReloadAsync();
        await Expect(Name(page)).ToHaveValueAsync("Hillside first steps");
    }

    [Fact]
    public async Task What_an_import_or_a_fresh_start_takes_the_place_of_is_brought_back_until_it_is_forgotten()
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await RateAsync(page);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "other.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(Other) });
        await Expect(Name(page)).ToHaveValueAsync("Riverside");
        await page.GetByText("Bring back what was set aside: Hillside first steps").ClickAsync();
        await Expect(Name(page)).ToHaveValueAsync("Hillside first steps");

        await page.GetByText("Start again").ClickAsync();
        await Expect(Name(page)).ToHaveValueAsync("");
        await page.ReloadAsync();
        await Expect(page.GetByText("Bring back what was set aside: Hillside first steps")).ToBeVisibleAsync();
        await page.GetByText("Forget what was set aside").ClickAsync();
        await Expect(page.GetByText("Bring back")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Of_two_tabs_neither_writes_over_what_the_other_typed()
    {
        var first = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(site.PublicAddress + Views.Mine);
        await Name(second).FillAsync("Riverside");
        await RateAsync(first);
        await first.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Expect(second.Locator(".keeping")).ToContainTextAsync("Another tab of this browser kept a draft too; that one is set aside.");
        await Expect(Name(second)).ToHaveValueAsync("Riverside");
        await second.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Expect(Name(first)).ToHaveValueAsync("Riverside");
        await first.GetByText("Bring back what was set aside: Hillside first steps").ClickAsync();
        await Expect(first.GetByLabel("18. Shared vision")).ToHaveValueAsync("established");
    }

    [Fact]
    public async Task Answer_that_is_no_degree_has_no_mark_of_one()
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        await page.GetByLabel("Is a psychiatrist on the same site?").SelectOptionAsync("no");
        var kind = page.Locator(".legend").First.Locator("li", new() { HasText = "mine: an answer that is no degree" }).Locator("path");
        var degree = page.Locator(".legend").First.Locator("li", new() { HasText = "mine: established" }).Locator("path");
        var drawn = page.Locator(".beside .said", new() { HasText = "Is a psychiatrist on the same site? No" }).Locator("path");
        Assert.Equal(await kind.GetAttributeAsync("d"), await drawn.GetAttributeAsync("d"));
        Assert.NotEqual(await kind.GetAttributeAsync("d"), await degree.GetAttributeAsync("d"));
    }

    [Theory]
    [InlineData("{\"formatVersion\":", "JSON")]
    [InlineData("{\"hello\":1}", "")]
    [InlineData("{\"formatVersion\":99,\"name\":\"x\"}", "")]
    public async Task Damaged_or_foreign_file_is_refused_and_the_draft_kept(string content, string says)
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        await RateAsync(page);
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "other.json", MimeType = "application/json", Buffer = System.Text.Encoding.UTF8.GetBytes(content) });
        var alert = page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("was refused, and your draft is as it was");
        await Expect(alert).ToContainTextAsync(says);
        await Expect(Name(page)).ToHaveValueAsync("Hillside first steps");
    }

    [Fact]
    public async Task Other_programme_that_is_not_there_leaves_ones_own_alone_until_another_is_chosen()
    {
        var page = await site.OpenAsync(Views.Mine + "&beside=programme.nope", server: site.PublicAddress);
        await RateAsync(page);
        await Expect(page.Locator("#both")).ToHaveTextAsync("Hillside first steps beside no other");
        await Expect(page.Locator(".beside")).ToContainTextAsync("so yours stands alone");
        await Expect(page.Locator(".beside .lane.programme")).ToHaveCountAsync(0);

        await page.GetByRole(AriaRole.Combobox, new() { Name = "Beside" }).SelectOptionAsync("programme.kaehne-2016");
        await Expect(page.Locator("#both")).ToContainTextAsync("beside Integrated care programme for children");
        await Expect(page.Locator(".beside")).ToContainTextAsync("No other programme here is placed in a framework yet");
        await Expect(page.GetByLabel("18. Shared vision")).ToHaveValueAsync("established");
        await page.GoBackAsync();
        await Expect(page.Locator("#both")).ToHaveTextAsync("Hillside first steps beside no other");
        await Expect(page.GetByLabel("18. Shared vision")).ToHaveValueAsync("established");
    }

    [Fact]
    public async Task Programme_to_stand_beside_ones_own_that_does_not_come_is_asked_for_again()
    {
        var page = await site.OpenAsync(Views.Mine + "&beside=programme.nope", server: site.PublicAddress);
        await RateAsync(page);
        await page.RouteAsync("**/graphql", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Beside" }).SelectOptionAsync("programme.kaehne-2016");
        await Expect(page.Locator(".beside").GetByRole(AriaRole.Alert)).ToContainTextAsync("The server cannot be reached");
        await Expect(Name(page)).ToHaveValueAsync("Hillside first steps");
        await page.UnrouteAllAsync();
        await page.Locator(".beside").GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator("#both")).ToContainTextAsync("beside Integrated care programme for children");
    }

    [Fact]
    public async Task Blank_in_ones_own_programme_is_said_to_be_not_answered()
    {
        var page = await site.OpenAsync(Views.Mine, server: site.PublicAddress);
        var legend = page.Locator(".legend");
        await Expect(legend).ToContainTextAsync("no mark of mine: not answered");
        await Expect(legend).ToContainTextAsync("no mark of the other: nothing found in the text held");
        var vision = page.Locator(".rainbow .piece.feature[aria-label^='Shared vision']");
        await Expect(vision).ToHaveAttributeAsync("aria-label", new Regex("My programme: not answered$"));
        await RateAsync(page);
        await Expect(vision).ToHaveAttributeAsync("aria-label", new Regex("My programme: Established"));
    }

    private static ILocator Name(IPage page) => page.GetByLabel("Name of the programme");

    private static async Task RateAsync(IPage page)
    {
        await Name(page).FillAsync("Hillside first steps");
        await page.Locator("form.mine select").Last.SelectOptionAsync("planned");
        await page.GetByLabel("18. Shared vision").SelectOptionAsync("established");
    }
}
