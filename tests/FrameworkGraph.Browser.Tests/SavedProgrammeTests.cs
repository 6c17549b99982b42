using Deque.AxeCore.Playwright;
using FrameworkGraph.Server.Access;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Where the visitor may write, the page saves a programme on the server, and loses nothing when that goes wrong.</summary>
public sealed class SavedProgrammeTests(RunningPage site, LocalServer local) : OwnProgrammePage(site, local)
{
    [Fact]
    public async Task Programme_saved_is_there_in_another_browser()
    {
        var page = await DescribeAsync("Hillside");
        await WhatItIs(page).FillAsync("Two schools and a clinic.");
        await SaveAsync(page);
        await Expect(Keeping(page)).ToContainTextAsync("version 1 of");
        Assert.Empty((await page.RunAxe()).Violations);

        var other = await OpenSavedAsync("Hillside");
        await Expect(Shared(other)).ToHaveValueAsync("established");
        await Expect(WhatItIs(other)).ToHaveValueAsync("Two schools and a clinic.");
    }

    [Fact]
    public async Task Long_unbroken_name_does_not_widen_the_page()
    {
        var page = await Site.OpenAsync(Views.Mine, width: 360, server: Local.Served.Address);
        await Name(page).FillAsync(new string('x', 190));
        await Expect(page.Locator(".beside h2").First).ToContainTextAsync("xxx");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Two_who_save_one_version_are_told_and_both_versions_are_kept()
    {
        var first = await DescribeAsync("Lakeside");
        await SaveAsync(first);
        var second = await OpenSavedAsync("Lakeside");
        await Shared(first).SelectOptionAsync("routine");
        await SaveAsync(first);

        await Shared(second).SelectOptionAsync("planned");
        await SaveButton(second).ClickAsync();
        var conflict = second.Locator(".conflict");
        await Expect(conflict).ToContainTextAsync("Somebody saved this programme meanwhile");
        await Expect(conflict.Locator("tbody tr")).ToHaveTextAsync(["18. Shared visionPlannedRoutine"]);
        Assert.Empty((await second.RunAxe()).Violations);

        await conflict.GetByText("Open the server’s and set mine aside").ClickAsync();
        await Expect(Shared(second)).ToHaveValueAsync("routine");
        await second.ReloadAsync();
        await second.GetByText("Bring back what was set aside").ClickAsync();
        await Expect(Shared(second)).ToHaveValueAsync("planned");
        await SaveAsync(second);
        await Expect(Keeping(second)).ToContainTextAsync("version 3 of");
    }

    [Fact]
    public async Task Of_two_versions_mine_may_become_a_programme_of_its_own()
    {
        var first = await DescribeAsync("Seaside");
        await SaveAsync(first);
        var second = await OpenSavedAsync("Seaside");
        await Shared(first).SelectOptionAsync("routine");
        await SaveAsync(first);
        await Shared(second).SelectOptionAsync("planned");
        await SaveButton(second).ClickAsync();
        await second.GetByText("Save mine as another programme").ClickAsync();
        await Expect(Keeping(second)).ToContainTextAsync("version 1 of");
        await Expect(Name(second)).ToHaveValueAsync("Seaside (mine)");
        await Expect(Shared(await OpenSavedAsync("Seaside"))).ToHaveValueAsync("routine");
    }

    [Fact]
    public async Task What_was_typed_while_the_server_was_away_is_saved_once_it_is_back()
    {
        var page = await DescribeAsync("Woodside");
        await Local.Served.StopAsync();
        try
        {
            await SaveButton(page).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is lost: what you typed is kept in this browser.");
            await Shared(page).SelectOptionAsync("routine");
        }
        finally
        {
            await Local.Served.StartAgainAsync();
        }

        await page.ReloadAsync();
        await Expect(Name(page)).ToHaveValueAsync("Woodside");
        await Expect(Shared(page)).ToHaveValueAsync("routine");
        await SaveAsync(page);
        await Expect(Shared(await OpenSavedAsync("Woodside"))).ToHaveValueAsync("routine");
    }

    [Fact]
    public async Task Answer_that_was_lost_makes_no_second_programme()
    {
        var page = await DescribeAsync("Parkside");
        await page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("mutation SaveProgramme", StringComparison.Ordinal) == true)
            {
                await route.FetchAsync();
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await SaveButton(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing is lost");
        await page.UnrouteAllAsync();
        await Shared(page).SelectOptionAsync("routine");
        await SaveAsync(page);
        await Expect(Keeping(page)).ToContainTextAsync("version 2 of");

        var other = await Site.OpenAsync(Views.Mine, server: Local.Served.Address);
        await Expect(other.Locator("option", new() { HasText = "Parkside" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Programme_deleted_leaves_the_server_and_stays_as_a_draft()
    {
        var page = await DescribeAsync("Brookside");
        page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete from the server" }).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Not on this server yet");
        await Expect(Name(page)).ToHaveValueAsync("Brookside");
        var other = await Site.OpenAsync(Views.Mine, server: Local.Served.Address);
        await Expect(other.Locator("option", new() { HasText = "Brookside" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Programme_without_a_name_is_refused_in_words()
    {
        var page = await DescribeAsync(" ");
        await SaveButton(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A programme needs a name");
        await Expect(Name(page)).ToBeFocusedAsync();
        await Expect(Name(page)).ToHaveAttributeAsync("aria-invalid", "true");
        await Name(page).FillAsync("Valley");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await SaveAsync(page);
    }

    [Fact]
    public async Task Until_the_server_has_answered_the_page_says_that_it_asks_and_then_that_it_is_away()
    {
        var answer = new TaskCompletionSource();
        var page = await Site.OpenAsync(Views.Start, server: Local.Served.Address);
        await page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("query MyProgrammes", StringComparison.Ordinal) == true)
            {
                await answer.Task;
                await route.AbortAsync();
                return;
            }

            await route.ContinueAsync();
        });
        await page.GetByRole(AriaRole.Link, new() { Name = "My programme", Exact = true }).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Asking the server whether it keeps programmes");
        answer.SetResult();
        await Expect(Keeping(page)).ToContainTextAsync("The server could not be reached. What you save is kept in this browser for now.");
    }

    [Fact]
    public async Task What_is_typed_while_a_save_is_under_way_is_told_apart_from_what_was_saved()
    {
        var answer = new TaskCompletionSource();
        var page = await DescribeAsync("Moorside");
        await page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("mutation SaveProgramme", StringComparison.Ordinal) == true)
            {
                await answer.Task;
            }

            await route.ContinueAsync();
        });
        await SaveButton(page).ClickAsync();
        await Shared(page).SelectOptionAsync("routine");
        await Expect(Keeping(page)).ToContainTextAsync("Saving …");
        answer.SetResult();
        await Expect(Keeping(page)).ToContainTextAsync("Saved on the server as it was when you pressed Save; what you typed since is not.");
        await SaveAsync(page);
        await Expect(Keeping(page)).ToContainTextAsync("version 2 of");
    }

    [Fact]
    public async Task Where_there_are_accounts_and_no_client_for_the_page_it_says_so()
    {
        var page = await Site.OpenAsync(Views.Mine, server: await Local.Served.AlsoAsync(AccessMode.Oidc));
        await Expect(Keeping(page)).ToContainTextAsync("This server has accounts, but its page has no sign-in");
        await Expect(SaveButton(page)).ToHaveCountAsync(0);
    }
}
