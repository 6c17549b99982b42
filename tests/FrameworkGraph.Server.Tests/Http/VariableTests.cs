using System.Net;
using System.Text.Json;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>A variable stands only where its type fits: graphql-js refuses and lets through the same.</summary>
public sealed class VariableTests(SiteFixture site)
{
    /// <summary>Types that do not fit, with a value that would.</summary>
    public static TheoryData<string, string> Misfits { get; } = new()
    {
        { "query($v: Boolean!) { node(id: $v) { id } }", "true" },
        { "query($v: [Predicate!]) { claims(filter: { basis: $v }) { totalCount } }", "[\"QUALIFIES\"]" },
        { "query($v: String!) { barriers(orderBy: { field: $v }) { nodes { id } } }", "\"ID\"" },
        { "query($v: BarrierFilter!) { gapMap(rows: $v) { rule } }", "{}" },
        { "mutation($v: String!) { saveProgramme(input: $v) { version } }", "\"x\"" },
        { "mutation($v: DeleteProgrammeInput!) { saveProgramme(input: $v) { version } }", "{\"id\": \"programme.x\"}" },
        { "query($v: ID) { nodes(ids: [$v]) { id } }", "null" },
        { "query($v: ID) { nodes(ids: [$v]) { id } }", "\"a\"" },
        { "query($v: Basis) { claims(filter: { basis: [$v] }) { totalCount } }", "null" },
        { "query($v: [ID]!) { nodes(ids: $v) { id } }", "[null]" },
        { "query($v: [ID!]!) { nodes(ids: [$v]) { id } }", "[\"a\"]" },
        { "query($v: ID!) { nodes(ids: $v) { id } }", "\"a\"" },
        { "query($v: ID) { node(id: $v) { id } }", "\"a\"" },
        { "query($v: ID = null) { node(id: $v) { id } }", "\"a\"" },
        { "query($v: Boolean) { barriers { totalCount @skip(if: $v) } }", "true" },
        { "query($v: [Int!]!) { ...F } fragment F on Query { barriers(first: $v) { totalCount } }", "[1]" },
        { "query($v: [String!]!) { barriers(filter: { linked: { claim: { basis: $v } } }) { totalCount } }", "[\"STATED\"]" },
    };

    public static TheoryData<string, string> Fitting { get; } = new()
    {
        { "query($v: ID!) { nodes(ids: [$v, \"a\"]) { id } }", "\"a\"" },
        { "query($v: [ID!]!) { nodes(ids: $v) { id } }", "[\"a\"]" },
        { "query($v: [Basis!]) { claims(filter: { basis: $v }) { totalCount } }", "null" },
        { "query($v: [Basis!]!) { claims(filter: { basis: $v }) { totalCount } }", "[\"STATED\"]" },
        { "query($v: OrderField = LABEL) { barriers(orderBy: { field: $v }) { totalCount } }", "\"ID\"" },
        { "query($v: Boolean! = true) { barriers { totalCount @skip(if: $v) } }", "false" },
        { "query($v: Boolean) { paths(from: \"a\", to: \"b\", all: $v) { length } }", "true" },
        { "query($v: Int!) { ...F } fragment F on Query { barriers(first: $v) { totalCount } }", "1" },
        { "query($v: [Basis!]!) { barriers(filter: { linked: { claim: { basis: $v } } }) { totalCount } }", "[\"STATED\"]" },
    };

    [Theory]
    [MemberData(nameof(Misfits))]
    public async Task Variable_of_a_type_that_does_not_fit_is_refused_and_the_document_not_kept(string query, string value)
    {
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal((HttpStatusCode.BadRequest, "VALIDATION_FAILED"), await RefusedAsync(site.Client, query, value));
        }
    }

    [Theory]
    [MemberData(nameof(Fitting))]
    public async Task Variable_of_a_type_that_fits_is_let_through(string query, string value) =>
        Assert.Single((await site.Client.AskAsync(query, new { v = JsonSerializer.Deserialize<JsonElement>(value) })).EnumerateObject());

    [Theory]
    [InlineData("query($v: ID = \"a\") { nodes(ids: [$v]) { id } }")]
    [InlineData("query($v: Basis = STATED) { claims(filter: { basis: [$v] }) { totalCount } }")]
    [InlineData("query($v: LinkFilter = {}) { barriers(filter: { linked: [$v] }) { totalCount } }")]
    [InlineData("query($v: ID = \"a\") { node(id: $v) { id } }")]
    public async Task Null_in_spite_of_a_default_is_a_bad_argument(string query)
    {
        await site.Client.AskAsync(query);

        Assert.Equal("BAD_ARGUMENT", await site.Client.CodeAsync(query, new { v = (string?)null }));
    }

    [Fact]
    public async Task Server_without_introspection_refuses_the_same()
    {
        await using var store = SqliteGraphStore.Open(site.DatabasePath);
        var (app, address) = await SiteFixture.StartAsync(store, new AccessOptions(AccessMode.Public) { Introspection = false });
        await using var served = app;
        using var client = new GraphQlClient(address);

        Assert.Equal((HttpStatusCode.BadRequest, "VALIDATION_FAILED"), await RefusedAsync(client, "query($v: Boolean!) { node(id: $v) { id } }", "true"));
    }

    private static async Task<(HttpStatusCode Status, string Code)> RefusedAsync(GraphQlClient client, string query, string value)
    {
        var (status, answer) = await client.SendAsync(new { query, variables = new { v = JsonSerializer.Deserialize<JsonElement>(value) } });
        return (status, Assert.Single(answer.Texts("errors.extensions.code")));
    }
}
