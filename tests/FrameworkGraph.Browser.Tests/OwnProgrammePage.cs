using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>My programme where the visitor may write: ways to describe one, to save it and to open it again.</summary>
public abstract class OwnProgrammePage(RunningPage site, LocalServer local) : IClassFixture<LocalServer>
{
    protected RunningPage Site { get; } = site;

    protected LocalServer Local { get; } = local;

    protected async Task<IPage> DescribeAsync(string name)
    {
        var page = await Site.OpenAsync(Views.Mine, server: Local.Served.Address);
        await Expect(SaveButton(page)).ToBeVisibleAsync();
        await Name(page).FillAsync(name);
        await Shared(page).SelectOptionAsync("established");
        return page;
    }

    protected async Task<IPage> OpenSavedAsync(string name)
    {
        var page = await Site.OpenAsync(Views.Mine, server: Local.Served.Address);
        var option = page.Locator("option", new() { HasText = name + " (version" });
        await page.GetByLabel("Open another of yours").SelectOptionAsync(await option.GetAttributeAsync("value") ?? "");
        await Expect(Name(page)).ToHaveValueAsync(name);
        return page;
    }

    protected static async Task SaveAsync(IPage page)
    {
        await SaveButton(page).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Saved on the server.");
    }

    protected static ILocator SaveButton(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save on the server" });

    protected static ILocator Keeping(IPage page) => page.Locator(".keeping");

    protected static ILocator Name(IPage page) => page.GetByLabel("Name of the programme");

    protected static ILocator WhatItIs(IPage page) => page.GetByLabel("What it is");

    protected static ILocator Shared(IPage page) => page.GetByLabel("18. Shared vision");
}
