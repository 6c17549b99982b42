using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace FrameworkGraph.Browser.Tests;

/// <summary>Graphs larger than the evidence held: the server's answers about links are made up.</summary>
public sealed class LargeGraphTests(RunningPage site)
{
    private const int Works = 10;

    [Fact]
    public async Task Graph_of_a_thousand_nodes_is_drawn()
    {
        var page = await OpenAsync(findings: 900);
        await Expect(page.Locator(".canvas[data-state=drawn]")).ToHaveAttributeAsync("aria-label", new Regex("^Graph of 911 nodes and 1810 links"), new() { Timeout = 30_000 });
        await Expect(page.Locator(".graph-host")).ToContainTextAsync("So many lines are all drawn alike; the table tells their basis.");
    }

    [Fact]
    public async Task Graph_of_ten_thousand_nodes_is_drawn_in_groups_that_unfold_by_keyboard()
    {
        var page = await OpenAsync(findings: 9_989);
        await Expect(page.Locator(".canvas[data-state=drawn]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(page.Locator(".graph-host")).ToContainTextAsync("10,000 nodes are too many to be read one by one, so they are drawn in groups.");
        var whole = Group(page, "Unfold – Findings (9,989)");
        await Expect(whole).ToHaveAttributeAsync("aria-expanded", "false");
        await whole.PressAsync("Enter");
        await Expect(Group(page, "Fold – Findings (9,989)")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Unfold – Findings at Work number") }).First).ToBeVisibleAsync();
        Assert.Empty((await page.RunAxe()).Violations);

        await page.ReloadAsync();
        await Group(page, "Fold – Findings (9,989)").PressAsync("Enter");
        await Expect(Group(page, "Unfold – Findings (9,989)")).ToBeVisibleAsync();
    }

    private async Task<IPage> OpenAsync(int findings)
    {
        var page = await site.OpenAsync(Views.Programme);
        await page.RouteAsync("**/graphql", route => route.Request.PostData is { } body && body.Contains("query Links", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { ContentType = "application/json", Body = new JsonObject { ["data"] = new JsonObject { ["node"] = MadeUp((string)JsonNode.Parse(body)!["variables"]!["id"]!, findings) } }.ToJsonString() })
            : route.ContinueAsync());
        await page.GotoAsync(site.Address + Views.Graph + "&opened=" + string.Join(',', Enumerable.Range(0, Works).Select(w => $"work.w{w}+reports+out")));
        return page;
    }

    private static ILocator Group(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>A programme, the works that study it, and findings that two works each report.</summary>
    private static JsonObject MadeUp(string id, int findings)
    {
        if (id.StartsWith("programme", StringComparison.Ordinal))
        {
            return Node(id, "PROGRAMME", "A programme", [], Enumerable.Range(0, Works).Select(w => Link($"s{w}", "STUDIES", $"work.w{w}", "WORK", $"Work number {w}")));
        }

        var work = int.Parse(id["work.w".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return Node(id, "WORK", $"Work number {work}", Enumerable.Range(0, findings).Where(f => f % Works == work || (f + 1) % Works == work).Select(f => Link($"{work}-{f}", "REPORTS", $"finding.f{f}", "FINDING", $"Finding number {f}")), []);
    }

    private static JsonObject Node(string id, string kind, string label, IEnumerable<JsonNode> @out, IEnumerable<JsonNode> @in) =>
        new() { ["id"] = id, ["kind"] = kind, ["label"] = label, ["out"] = Rows(@out), ["in"] = Rows(@in) };

    private static JsonObject Rows(IEnumerable<JsonNode> rows) => new() { ["totalCount"] = 0, ["edges"] = new JsonArray([.. rows]) };

    private static JsonObject Link(string claim, string predicate, string other, string kind, string label) => new()
    {
        ["node"] = new JsonObject { ["id"] = $"claim.{claim}", ["predicate"] = predicate, ["basis"] = "STATED", ["confidence"] = "HIGH", ["status"] = "ACCEPTED", ["wording"] = null, ["source"] = new JsonObject { ["label"] = "made up" } },
        ["other"] = new JsonObject { ["id"] = other, ["kind"] = kind, ["label"] = label },
    };
}
