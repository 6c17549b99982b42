using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>A private programme as every role, by every way in.</summary>
public abstract class PrivacyCases(OidcServer server) : IAsyncLifetime
{
    private static readonly string[] Team = ["editor-a", "editor-a2", "reader-a"];
    private string _id = "", _event = "", _before = "";

    public static TheoryData<string?> Accounts => new((string?[])["editor-a", "editor-a2", "reader-a", "editor-b", "curator", "nobody", null]);

    private Served Served => server.Served;

    public async ValueTask InitializeAsync()
    {
        (_id, _event) = await Served.DraftAsync("Zyzzogeton draft");
        var published = await Served.PublishedAsync("Zyzzogeton once seen");
        Assert.Equal("OK", (await Served.ChangeAsync("editor-a", "unpublishProgramme", published, 2)).Verdict());
        _before = published;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory, MemberData(nameof(Accounts))]
    public async Task Private_programme_is_found_by_its_team_alone(string? account)
    {
        var source = _id.Replace("programme.", "work.");
        var mine = Team.Contains(account);
        foreach (var (way, query) in new Dictionary<string, string>
        {
            ["node"] = $$"""{ node(id: "{{_id}}") { id } }""",
            ["nodes"] = $$"""{ nodes(ids: ["{{_id}}", "{{source}}"]) { id } }""",
            ["programme"] = $$"""{ programme(id: "{{_id}}") { id label } }""",
            ["its work record"] = $$"""{ work(id: "{{source}}") { id label } }""",
            ["search"] = """{ search(text: "zyzzogeton draft", first: 1000) { nodes { id label } } }""",
            ["search in cursors"] = """{ search(text: "zyzzogeton", first: 1000) { edges { cursor node { id } } } }""",
            ["list"] = $$"""{ programmes(filter: { ids: ["{{_id}}"] }) { nodes { id label } } }""",
            ["list by label"] = """{ programmes(orderBy: { field: LABEL, descending: true }, first: 1000) { nodes { id label } } }""",
            ["works"] = $$"""{ works(filter: { ids: ["{{source}}"] }) { nodes { id label } } }""",
            ["history"] = """{ history(first: 1000) { nodes { id subject after } } }""",
            ["history of it"] = $$"""{ history(of: "{{_id}}") { nodes { id subject after } } }""",
            ["changes"] = """{ changes(first: 1000) { events { id subject after } } }""",
            ["my programmes"] = """{ myProgrammes(first: 1000) { nodes { id name } } }""",
            ["my programme"] = $$"""{ myProgramme(id: "{{_id}}") { id name } }""",
        })
        {
            var text = (await Served.AskAsync(account, query)).ToString();
            Assert.False(text.Contains("\"errors\""), $"{way}: {text}");
            Assert.True(mine == text.Contains(_id) || (way == "its work record" && mine == text.Contains(source)) || (way == "works" && mine == text.Contains(source)), $"{way} as {account}: {text}");
            Assert.True(mine || !text.Contains("yzzogeton"), $"{way} as {account}: {text}");
        }
    }

    [Theory, MemberData(nameof(Accounts))]
    public async Task Private_programme_is_counted_and_paged_for_its_team_alone(string? account)
    {
        var before = (await Served.AskAsync(account, "{ programmes { totalCount } works { totalCount } }")).ToString();
        var (id, _) = await Served.DraftAsync("Zzz counted");
        var after = (await Served.AskAsync(account, "{ programmes { totalCount } works { totalCount } }")).ToString();
        Assert.Equal(Team.Contains(account), before != after);

        var all = await Served.AskAsync(account, $$"""{ programmes(filter: { ids: ["{{id}}"] }) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } history(of: "{{id}}") { totalCount pageInfo { endCursor } } }""");
        var expected = Team.Contains(account) ? 1 : 0;
        Assert.Equal(expected, all.Number("data.programmes.totalCount"));
        Assert.Equal(expected, all.Number("data.history.totalCount"));
        var seen = new List<string>();
        for (string? cursor = null, more = "yes"; more is not null;)
        {
            var page = await Served.AskAsync(account, "query($after: String) { programmes(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }", new { after = cursor });
            seen.AddRange(page.At("data.programmes.nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            cursor = page.Text("data.programmes.pageInfo.endCursor");
            more = page.At("data.programmes.pageInfo.hasNextPage").GetBoolean() ? "yes" : null;
        }

        Assert.Equal(Team.Contains(account), seen.Contains(id));
    }

    [Theory, MemberData(nameof(Accounts))]
    public async Task Private_programme_lies_on_no_path_and_in_no_gap_map_of_others(string? account)
    {
        foreach (var id in new[] { _id, _before })
        {
            var answer = await Served.AskAsync(account, $$"""
                {
                  paths(from: "{{id}}", to: "{{Mutations.Feature}}", filter: { basis: [SELF_REPORTED, STATED, INFERRED] }) { length steps { claim { id } } }
                  gapMap(rows: { ids: ["{{id}}"] }) { rows { id } cells { documents } }
                  claims(filter: { subjects: ["{{id}}"], basis: [SELF_REPORTED], status: [ACCEPTED, CANDIDATE, DISPUTED, REJECTED] }) { totalCount nodes { id } }
                  element(id: "{{Mutations.Feature}}") { programmes(filter: { basis: [SELF_REPORTED] }) { nodes { id } } }
                }
                """);
            Assert.Equal(0, answer.At("data.paths").GetArrayLength());
            Assert.Equal(Team.Contains(account) ? 1 : 0, answer.At("data.gapMap.rows").GetArrayLength());
            Assert.Equal(0, answer.At("data.gapMap.cells").GetArrayLength());
            Assert.Equal(0, answer.Number("data.claims.totalCount"));
            Assert.DoesNotContain(id, answer.At("data.element").ToString());
        }
    }

    [Theory]
    [InlineData("editor-b"), InlineData("curator"), InlineData(null)]
    public async Task Withdrawn_programme_leaves_only_that_it_was_withdrawn(string? account)
    {
        var told = (await Served.AskAsync(account, $$"""{ history(of: "{{_before}}") { nodes { deed before after actorName } } node(id: "{{_before}}") { id } }""")).At("data");
        Assert.Equal(["PROGRAMME_UNPUBLISHED", "PROGRAMME_PUBLISHED"], told.At("history.nodes").EnumerateArray().Select(n => n.GetProperty("deed").GetString()));
        Assert.DoesNotContain("yzzogeton", told.ToString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, told.At("node").ValueKind);
    }

    [Fact]
    public async Task Private_event_is_no_place_to_begin_from_for_others()
    {
        var number = int.Parse(_event["event.".Length..]);
        var answer = await Served.AskAsync("editor-b", $$"""{ changes(since: "event.{{number - 1}}", first: 1) { events { id } } }""");
        Assert.DoesNotContain($"\"{_event}\"", answer.ToString());
    }
}
