using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Which programme is shown, who tells of it, and where its marks stand.</summary>
public sealed partial class ProgrammeTests(RunningPage site)
{
    private const string Unknown = Views.Programme + "&programme=programme.nope";

    [Fact]
    public async Task From_a_programme_that_is_not_there_one_comes_to_another()
    {
        var page = await site.OpenAsync(Unknown);
        await Expect(page.Locator("h1")).ToHaveTextAsync("Not found");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Programme" }).SelectOptionAsync("programme.kaehne-2016");
        await Expect(page.Locator("h1")).ToContainTextAsync("Integrated care programme for children");

        page = await site.OpenAsync(Unknown);
        await page.GetByRole(AriaRole.Link, new() { Name = "A programme", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("Integrated care programme for children");
    }

    [Fact]
    public async Task Work_that_nobody_here_has_read_tells_nothing_itself()
    {
        var page = await site.OpenAsync(Views.Programme + "&programme=programme.integrated-community-schools");
        await Expect(page.Locator("main")).ToContainTextAsync("Studied by HMIe 2004, McCulloch et al. 2004, Sammons et al. 2003, not held here; known only through Exploring the evidence base");
        await Expect(page.Locator("main")).Not.ToContainTextAsync("As told by");
        page = await site.OpenAsync(Views.Programme);
        await Expect(page.Locator("main")).ToContainTextAsync("As told by Kaehne 2016.");
    }

    [Fact]
    public async Task Programmes_that_nothing_places_are_marked_in_the_list()
    {
        var page = await site.OpenAsync(Views.Programme);
        await Expect(page.Locator("option[value='programme.childrens-trust-pathfinders']")).ToContainTextAsync("(not placed yet)");
        await Expect(page.Locator("option[value='programme.kaehne-2016']")).Not.ToContainTextAsync("(not placed yet)");
    }

    [Theory]
    [InlineData(Views.Programme)]
    [InlineData(Views.Mine)]
    public async Task Programmes_that_did_not_all_come_are_said_to_be_a_part(string path)
    {
        var page = await site.OpenAsync(Views.Start);
        await page.RouteAsync("**/graphql", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Total().Replace(await answer.TextAsync(), "$1 140") });
        });
        await page.GotoAsync(site.Address + path);
        await Expect(page.Locator("main")).ToContainTextAsync("The first 6 of 140 programmes are here.");
    }

    [Theory]
    [InlineData("Normative")]
    [InlineData("Clinical")]
    [InlineData("Professional")]
    public async Task Marks_of_a_domain_begin_right_after_its_name(string domain)
    {
        var page = await site.OpenAsync(Views.Programme);
        var gap = await page.Locator($".piece.domain[aria-label^='{domain}']").EvaluateAsync<double>("""
            piece => {
              const name = piece.querySelector('text'), mark = piece.querySelector('rect.mark');
              const end = name.getEndPositionOfChar(name.getNumberOfChars() - 1);
              return Math.hypot(Number(mark.getAttribute('x')) + mark.getAttribute('width') / 2 - end.x, Number(mark.getAttribute('y')) + mark.getAttribute('height') / 2 - end.y);
            }
            """);
        Assert.InRange(gap, 5, 22);
    }

    [Fact]
    public async Task Names_of_the_strips_stand_below_the_drawing_where_it_cannot_bear_them()
    {
        var page = await site.OpenAsync(Views.Programme, width: 360);
        await Expect(page.Locator(".strips")).ToBeVisibleAsync();
        await Expect(page.Locator(".strips")).ToContainTextAsync("Clinical (micro), Professional (meso), Organisational (meso), System (macro)");
        await Expect((await site.OpenAsync(Views.Programme)).Locator(".strips")).ToBeHiddenAsync();
    }

    [GeneratedRegex("(\"programmes\":\\{\"totalCount\":)\\d+")]
    private static partial Regex Total();
}
