using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>What a view is on paper.</summary>
public sealed class PrintTests(RunningPage site)
{
    /// <summary>What a sheet of A4 laid across has between margins of 12 mm.</summary>
    private const int Sheet = 1031;

    [Theory]
    [InlineData(Views.Evidence)]
    [InlineData(Views.Overlap)]
    [InlineData(Views.Summary)]
    [InlineData(Views.Graph)]
    public async Task Wide_table_is_printed_whole_on_sheets_laid_across(string path)
    {
        var page = await site.OpenAsync(path, width: Sheet);
        await Expect(page.Locator(".scroll table").First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var cut = await page.EvaluateAsync<int>("[...document.querySelectorAll('.scroll table, .scroll th, .scroll td')].filter(each => each.getBoundingClientRect().right > innerWidth).length");
        Assert.Equal(0, cut);
        Assert.Contains("841.", Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true })).Split("/MediaBox").Skip(1).Select(box => box[..20]).Aggregate("", (all, box) => all + box), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_of_many_columns_keeps_the_names_of_its_rows_readable()
    {
        var page = await site.OpenAsync(Views.Evidence + "&rows=enablers&columns=barriers", width: Sheet);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True((await page.Locator("tbody th").First.BoundingBoxAsync())!.Width > 120);
        Assert.True((await page.Locator("thead th").Last.BoundingBoxAsync())!.Height < 400);
    }

    [Fact]
    public async Task How_to_move_the_drawing_is_not_printed()
    {
        var page = await site.OpenAsync(Views.Graph);
        var how = page.GetByText("hold Ctrl and scroll to zoom");
        await Expect(how).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(how).ToBeHiddenAsync();
    }
}
