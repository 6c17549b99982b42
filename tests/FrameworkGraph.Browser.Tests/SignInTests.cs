using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Tests;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The page signs people in at a real issuer, saves for them what their team may see, and keeps what they typed when a sign-in ends.</summary>
public sealed class SignInTests(RunningPage site, SignInTests.WithAccounts accounts) : IClassFixture<SignInTests.WithAccounts>
{
    /// <summary>How long the issuer's short tokens hold at most, with time to spare for a busy machine. In ms.</summary>
    private const float ShortToken = 60_000;

    public sealed class WithAccounts : IAsyncLifetime
    {
        private Issuer _issuer = null!;

        public Served Served { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _issuer = await Issuer.StartAsync();
            Served = await Served.StartAsync(Options);
        }

        public AccessOptions Options => new(AccessMode.Oidc)
        {
            Authority = _issuer.Address, Audience = Issuer.Audience, ClientId = "page", Parameters = new Dictionary<string, string> { ["resource"] = Issuer.Audience },
        };

        /// <summary>The same, with tokens that hold for some seconds only.</summary>
        public AccessOptions Short => Options with { Parameters = new Dictionary<string, string> { ["resource"] = Issuer.Audience + ":soon" } };

        public async ValueTask DisposeAsync()
        {
            await Served.DisposeAsync();
            _issuer.Dispose();
        }
    }

    [Fact]
    public async Task Editor_signs_in_and_saves_what_the_team_sees_and_nobody_else()
    {
        var editor = await SignedInAsync("editor-a", "Signed in as Ada Example (reader, editor; team team-a)");
        await SaveAsync(editor, "Hilltop");

        var mate = await SignedInAsync("editor-a2");
        await Expect(Own(mate, "Hilltop")).ToHaveCountAsync(1);
        await mate.ReloadAsync();
        await Expect(Own(mate, "Hilltop")).ToHaveCountAsync(1);

        var stranger = await SignedInAsync("editor-b");
        await Expect(SaveButton(stranger)).ToBeVisibleAsync();
        await Expect(Own(stranger, "Hilltop")).ToHaveCountAsync(0);
        await Expect(Own(await site.OpenAsync(Views.Mine, server: accounts.Served.Address), "Hilltop")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Signing_out_ends_it_at_the_issuer_too_and_leaves_nothing_saved_in_the_browser()
    {
        var page = await SignedInAsync("editor-a");
        await SaveAsync(page, "Harbour");
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(accounts.Served.Address + Views.Mine);
        await SignInButton(other).ClickAsync();
        await Expect(Account(other)).ToContainTextAsync("Signed in as Ada Example");

        await SignOutAsync(page);
        await Expect(SignInButton(page)).ToBeVisibleAsync();
        await Expect(other.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your sign-in has ended");
        Assert.Equal(0, await page.EvaluateAsync<int>("Object.values(localStorage).filter((text) => text.includes('Harbour')).length"));
        Assert.DoesNotContain("eyJ", await page.EvaluateAsync<string>("JSON.stringify({...sessionStorage})"), StringComparison.Ordinal);
        await page.GotoAsync(accounts.Served.Address + Views.Mine);
        await Expect(Name(page)).ToHaveValueAsync("");
        await SignInButton(page).ClickAsync();
        await Expect(page.GetByLabel("Account")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_asks_before_it_leaves_unsaved_work_in_the_browser()
    {
        var page = await SignedInAsync("editor-a");
        await Name(page).FillAsync("Unfinished");
        var asked = "";
        page.Dialog += (_, dialog) => { asked = dialog.Message; dialog.DismissAsync(); };
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        Assert.StartsWith("Not everything is saved on the server.", asked, StringComparison.Ordinal);
        await Expect(Account(page)).ToContainTextAsync("Signed in as");
        await Expect(Name(page)).ToHaveValueAsync("Unfinished");
    }

    [Fact]
    public async Task Draft_of_who_is_not_signed_in_is_still_there_afterwards()
    {
        var page = await site.OpenAsync(Views.Mine, server: accounts.Served.Address);
        await Name(page).FillAsync("Begun before");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in to save it on the server" }).ClickAsync();
        await AtIssuerAsync(page, "editor-a");
        await Expect(Account(page)).ToContainTextAsync("Signed in as Ada Example");
        Assert.EndsWith(Views.Mine, page.Url, StringComparison.Ordinal);
        await Expect(Name(page)).ToHaveValueAsync("Begun before");
        await SaveButton(page).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Saved on the server.");
    }

    [Fact]
    public async Task Sign_in_that_ended_is_told_and_loses_nothing()
    {
        var server = await accounts.Served.AlsoAsync(accounts.Short);
        var page = await SignedInAsync("editor-a", server: server);
        await SaveAsync(page, "Moorland");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your sign-in has ended. What you typed is kept in this browser.", new() { Timeout = ShortToken });
        Assert.Empty((await page.RunAxe()).Violations);

        await Shared(page).SelectOptionAsync("routine");
        await SaveButton(page).ClickAsync();
        await Expect(Problem(page)).ToContainTextAsync("Nothing is lost: what you typed is kept in this browser.");
        await Problem(page).GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync();

        // The issuer still knows who this is.
        await Expect(Account(page)).ToContainTextAsync("Signed in as Ada Example");
        await Expect(Shared(page)).ToHaveValueAsync("routine");
        await SaveButton(page).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("version 2 of");
    }

    [Fact]
    public async Task Token_is_renewed_where_the_issuer_gives_the_means_to()
    {
        const string Token = "JSON.parse(Object.entries(sessionStorage).find(([key]) => key.startsWith('oidc.user:'))[1]).access_token";
        var renewing = accounts.Options with { Parameters = new Dictionary<string, string> { ["resource"] = Issuer.Audience + ":while" } };
        var page = await SignedInAsync("editor-a", server: await accounts.Served.AlsoAsync(renewing));
        var first = await page.EvaluateAsync<string>(Token);
        await page.WaitForFunctionAsync($"(first) => {Token} !== first", first, new() { Timeout = ShortToken });
        await SaveAsync(page, "Upland");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Token_that_the_server_does_not_take_keeps_what_everybody_may_read()
    {
        var page = await SignedInAsync("editor-a");
        await page.EvaluateAsync("for (const key of Object.keys(sessionStorage)) if (key.startsWith('oidc.user:')) sessionStorage[key] = sessionStorage[key].replace(/(\"access_token\":\"[^\"]{20})./, '$1!');");
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Your sign-in has ended");
        await Expect(Shared(page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Tokens_are_in_no_address_and_not_where_they_outlast_the_tab()
    {
        var asked = new ConcurrentBag<string>();
        var page = await site.OpenAsync(Views.Mine, server: accounts.Served.Address);
        page.Context.Request += (_, request) => asked.Add(request.Url);
        await SignInButton(page).ClickAsync();
        await AtIssuerAsync(page, "editor-a");
        await Expect(Account(page)).ToContainTextAsync("Signed in as Ada Example");
        var stored = await page.EvaluateAsync<string>("JSON.stringify({...sessionStorage})");
        Assert.Contains("access_token", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("token", await page.EvaluateAsync<string>("JSON.stringify({...localStorage})"), StringComparison.Ordinal);
        await SignOutAsync(page);
        await Expect(SignInButton(page)).ToBeVisibleAsync();
        Assert.Contains(asked, url => url.Contains("code_challenge_method=S256", StringComparison.Ordinal));
        // Every token of this issuer begins like any JSON in base64url.
        Assert.DoesNotContain(asked, url => url.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reader_is_told_why_nothing_can_be_saved()
    {
        var page = await SignedInAsync("reader-a");
        await Expect(Keeping(page)).ToContainTextAsync("for that it needs the role editor");
        await Expect(SaveButton(page)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(Views.Overlap, "The evidence")]
    [InlineData(Views.Search, "Search: “shared vision”")]
    public async Task Server_that_only_accounts_read_asks_to_sign_in_and_shows_the_view_that_was_asked_for(string view, string heading)
    {
        var page = await site.OpenAsync(view, server: await accounts.Served.AlsoAsync(accounts.Options with { Anonymous = false }));
        await Expect(page.Locator("main h1")).ToHaveTextAsync("Sign in to read");
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await AtIssuerAsync(page, "editor-a");
        await Expect(page.Locator("main h1")).ToHaveTextAsync(heading);
        Assert.EndsWith(view, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Graphiql_asks_as_who_is_signed_in()
    {
        var page = await site.OpenAsync(Views.Start, server: accounts.Served.Address);
        await page.GotoAsync(accounts.Served.Address + "/graphql#query=%7B%20me%20%7B%20teams%20%7D%20%7D");
        await SignInButton(page).ClickAsync();
        await AtIssuerAsync(page, "editor-a");
        await Expect(Account(page)).ToContainTextAsync("Signed in as Ada Example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Expect(page.Locator(".graphiql-response")).ToContainTextAsync("team-a");
        Assert.DoesNotContain("eyJ", await page.EvaluateAsync<string>("JSON.stringify({...localStorage})"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issuer_that_is_away_is_told()
    {
        var page = await site.OpenAsync(Views.Mine, server: await accounts.Served.AlsoAsync(accounts.Options with { Authority = "http://127.0.0.1:9" }));
        await SignInButton(page).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The issuer of accounts could not be asked");
    }

    [Fact]
    public async Task Sign_in_that_did_not_begin_here_is_refused_in_words()
    {
        var page = await site.OpenAsync(Views.Start, server: accounts.Served.Address);
        await page.GotoAsync(accounts.Served.Address + "/signed-in.html?code=stolen&state=unknown");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("You are not signed in: this sign-in did not begin in this tab");
        Assert.EndsWith("/signed-in.html", page.Url, StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations);
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light), InlineData(1280, ColorScheme.Dark), InlineData(360, ColorScheme.Light), InlineData(360, ColorScheme.Dark)]
    public async Task Page_of_who_is_signed_in_has_no_violation_and_fits(int width, ColorScheme scheme)
    {
        var page = await SignedInAsync("editor-a", width: width, scheme: scheme);
        await Expect(SaveButton(page)).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Where_nobody_signs_in_the_library_for_it_is_not_loaded()
    {
        var page = await site.OpenAsync(Views.Mine);
        await Expect(Account(page)).ToBeHiddenAsync();
        Assert.False(await page.EvaluateAsync<bool>("performance.getEntriesByType('resource').some(({ name }) => name.includes('oidc') || name.includes('session'))"));
    }

    private async Task<IPage> SignedInAsync(string account, string says = "Signed in as", string? server = null, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await site.OpenAsync(Views.Mine, width, scheme, server ?? accounts.Served.Address);
        await SignInButton(page).ClickAsync();
        await AtIssuerAsync(page, account);
        await Expect(Account(page)).ToContainTextAsync(says);
        return page;
    }

    private static async Task AtIssuerAsync(IPage page, string account)
    {
        await page.GetByLabel("Account").FillAsync(account);
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, sign me out" }).ClickAsync();
    }

    private static async Task SaveAsync(IPage page, string name)
    {
        await Name(page).FillAsync(name);
        await SaveButton(page).ClickAsync();
        await Expect(Keeping(page)).ToContainTextAsync("Saved on the server.");
    }

    private static ILocator Account(IPage page) => page.Locator("#account");

    private static ILocator SignInButton(IPage page) => Account(page).GetByRole(AriaRole.Button, new() { Name = "Sign in" });

    private static ILocator SaveButton(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Save on the server" });

    private static ILocator Keeping(IPage page) => page.Locator(".keeping");

    private static ILocator Problem(IPage page) => page.Locator("main .problem");

    private static ILocator Name(IPage page) => page.GetByLabel("Name of the programme");

    private static ILocator Shared(IPage page) => page.GetByLabel("18. Shared vision");

    private static ILocator Own(IPage page, string name) => page.Locator("option", new() { HasText = name + " (version" });
}
