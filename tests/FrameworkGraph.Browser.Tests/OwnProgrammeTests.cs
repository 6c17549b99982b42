using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Where nobody has an account, a visitor describes a programme, keeps it in the browser, takes it out as a file and brings it in again.</summary>
public sealed class OwnProgrammeTests(RunningPage site)
{
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

    private static ILocator Name(IPage page) => page.GetByLabel("Name of the programme");

    private static async Task RateAsync(IPage page)
    {
        await Name(page).FillAsync("Hillside first steps");
        await page.Locator("form.mine select").Last.SelectOptionAsync("planned");
        await page.GetByLabel("18. Shared vision").SelectOptionAsync("established");
    }
}
