using System.Text.Json;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Clients;

/// <summary>Common clients work against the running server, with types that graphql-codegen made of it.</summary>
public sealed class CommonClientTests(SiteFixture site)
{
    [Fact]
    public async Task Codegen_urql_and_graphql_request_work_against_the_server()
    {
        var endpoint = new Uri(site.Address, "/graphql").ToString();
        await NodeProgram.RunAsync("generate.mjs", endpoint, "obj/generated/endpoint.ts");
        await NodeProgram.RunAsync("generate.mjs", $"{endpoint}/schema.graphql", "obj/generated/sdl.ts");
        var (ofEndpoint, ofText) = (Generated("endpoint.ts"), Generated("sdl.ts"));
        Assert.Contains("export type ReportsQuery", ofEndpoint, StringComparison.Ordinal);
        Assert.Equal(ofEndpoint, ofText);

        await NodeProgram.RunAsync(NodeProgram.TypeScript, "--project", ".");
        var seen = (await NodeProgram.RunAsync("obj/js/src/clients.js", endpoint)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();

        Assert.Equal(["graphql-request", "urql", "relayPagination"], seen.Select(s => s.Text("client")));
        var findings = (await site.Client.AskAsync("{ findings(first: 0) { totalCount } }")).Number("findings.totalCount");
        Assert.True(findings > 300, "There are too few findings to page through.");
        Assert.All(seen.Take(2), client =>
        {
            Assert.Equal((RealSeed.Node("barrier.financial-uncertainty").Label, 3, "BAD_ARGUMENT"), (client.Text("label"), client.Number("rows"), client.Text("code")));
            Assert.Equal((findings, findings, findings), (client.Number("paged"), client.Number("distinct"), client.Number("totalCount")));
        });
        Assert.Equal((200, 200), (seen[2].Number("paged"), seen[2].Number("distinct")));
    }

    [Fact]
    public async Task Introspection_answers_everything_that_graphql_js_asks() =>
        Assert.Equal("true", (await NodeProgram.RunAsync("introspection.mjs", new Uri(site.Address, "/graphql").ToString())).Trim());

    private static string Generated(string name) => File.ReadAllText(Repository.Folder("tests", "clients", "obj", "generated", name));
}
