using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Every view leads to GraphiQL with the query that it was made of.</summary>
public sealed partial class QueryBehindTests(RunningPage site)
{
    private const string Claim = "selected=claim.kaehne-2016.work.kaehne-2016--located-in--element.cohen.mental-model";

    public static TheoryData<string, string> All => new()
    {
        { Views.Start, "Start" }, { Views.Programme, "Programme, Frameworks" }, { Views.Programme + "&" + Claim, "Programme, Frameworks, Claim" }, { Views.Graph, "Links, Links" },
        { Views.Graph + "&selected=sector.health", "Links, Links, Links, Node" }, { Views.Mine, "Programme, Frameworks, MyProgrammes" }, { Views.Reading, "Document, Findings" }, { Views.Evidence, "GapMap" },
        { Views.Evidence + "&bases=stated&cell=barrier.financial-uncertainty+work.kaehne-2016", "GapMap, Findings" }, { Views.Overlap, "Overlap" }, { Views.Summary, "Findings, GapMap" },
        { Views.Search, "Search" }, { Views.Search + "&selected=element.valentijn.shared-vision", "Search, Node" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public async Task View_opens_GraphiQL_with_what_it_asked_and_the_answer_comes(string path, string operations)
    {
        var page = await site.OpenAsync(path);
        var asked = new List<JsonNode>();
        page.Request += (_, request) =>
        {
            if (request.Method == "POST" && request.PostData is { } body)
            {
                asked.Add(JsonNode.Parse(body)!);
            }
        };
        await page.ReloadAsync();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var link = page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("The query behind this view") });
        await link.FocusAsync();
        var graphiql = await page.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Enter"));

        await WaitForTextAsync(graphiql, ".graphiql-query-editor");
        await graphiql.Locator(".graphiql-execute-button").ClickAsync();
        await WaitForTextAsync(graphiql, ".result-window");
        var answer = JsonDocument.Parse(await ValueAsync(graphiql, ".result-window")).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.All(answer.GetProperty("data").EnumerateObject(), field => Assert.NotEqual(JsonValueKind.Null, field.Value.ValueKind));

        // GraphiQL shows no bar of tabs where there is one alone.
        var tabs = await graphiql.Locator(".graphiql-tab-button").AllAsync();
        var shown = new List<string>();
        for (var i = 0; i < Math.Max(1, tabs.Count); i++)
        {
            if (tabs.Count > 0)
            {
                await tabs[i].ClickAsync();
            }

            var (query, variables) = (await ValueAsync(graphiql, ".graphiql-query-editor"), await ValueAsync(graphiql, ".graphiql-editor-tool"));
            var given = JsonNode.Parse(variables.Length == 0 ? "{}" : variables);
            Assert.Contains(asked, each => (string?)each["query"] == query && JsonNode.DeepEquals(each["variables"], given));
            shown.Add(Operation().Match(query).Groups[1].Value);
        }

        Assert.Equal(operations, string.Join(", ", shown));
    }

    [Fact]
    public async Task Link_follows_the_view_as_it_changes()
    {
        var page = await site.OpenAsync(Views.Start);
        await Expect(Link(page)).ToHaveAttributeAsync("href", new Regex("query\\+Start"));
        await page.GetByText("See how one programme fits").ClickAsync();
        await Expect(Link(page)).ToHaveAttributeAsync("href", new Regex("query\\+Programme"));
        await page.GetByRole(AriaRole.Link, new() { Name = "The evidence" }).ClickAsync();
        await Expect(Link(page)).ToHaveAttributeAsync("href", new Regex("query\\+GapMap"));
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Rows" }).SelectOptionAsync("framework.cohen");
        await Expect(Link(page)).ToHaveAttributeAsync("href", new Regex("framework\\.cohen"));
    }

    [Fact]
    public async Task Where_GraphiQL_is_switched_off_the_query_is_shown_as_text()
    {
        var page = await site.OpenAsync(Views.Start);
        await page.RouteAsync("**/graphql", route => route.Request.Method == "GET" ? route.FulfillAsync(new() { Status = 404 }) : route.ContinueAsync());
        await page.ReloadAsync();
        await Expect(Link(page)).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "The query behind this view" }).PressAsync("Enter");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "The query behind this view" });
        await Expect(dialog).ToContainTextAsync("query Start {");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(dialog).ToContainTextAsync("Copied.");
        Assert.Contains("query Start {", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Empty((await page.RunAxe()).Violations);
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToBeHiddenAsync();
    }

    [GeneratedRegex(@"^query (\w+)", RegexOptions.Multiline)]
    private static partial Regex Operation();

    private static ILocator Link(IPage page) => page.Locator("#behind-link");

    /// <summary>Waits until an editor has more than nothing in it. The page's policy forbids the evaluation that Playwright's own waiting needs.</summary>
    private static async Task WaitForTextAsync(IPage page, string editor)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await page.EvaluateAsync<bool>("editor => document.querySelector(`${editor} .CodeMirror`)?.CodeMirror.getValue().length > 2", editor))
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private static Task<string> ValueAsync(IPage page, string editor) =>
        page.EvaluateAsync<string>("editor => document.querySelector(`${editor} .CodeMirror`).CodeMirror.getValue()", editor);
}
