using System.Net;
using System.Text.Json;

namespace FrameworkGraph.Server.Tests.GraphQl;

public sealed class ErrorTests(SiteFixture site)
{
    public static TheoryData<string, string> Wrong { get; } = new()
    {
        { "BAD_CURSOR", "{ barriers(after: \"garbage\") { nodes { id } } }" },
        { "BAD_CURSOR", "{ framework(id: \"framework.cohen\") { elements(before: \"WyJJZCJd\") { nodes { id } } } }" },
        { "BAD_CURSOR", "{ barriers(after: \"WyJMYWJlbCIsIkEiLCJiYXJyaWVyLmEiXQ\") { nodes { id } } }" },
        { "BAD_ARGUMENT", "{ barriers(first: 1001) { nodes { id } } }" },
        { "BAD_ARGUMENT", "{ barriers(first: -1) { nodes { id } } }" },
        { "BAD_ARGUMENT", "{ barriers(last: 1001) { nodes { id } } }" },
        { "BAD_ARGUMENT", "{ framework(id: \"framework.cohen\") { elements(first: 1, last: 1) { nodes { id } } } }" },
        { "BAD_ARGUMENT", "{ paths(from: \"a\", to: \"b\", maxLength: 99) { length } }" },
        { "BAD_ARGUMENT", "{ gapMap(rows: {}) { cells { documents } } }" },
        { "VALIDATION_FAILED", "{ barriers { nodes { colour } } }" },
        { "VALIDATION_FAILED", "{ barriers(filter: { colour: \"red\" }) { nodes { id } } }" },
        { "VALIDATION_FAILED", "{ claims(filter: { basis: [GUESSED] }) { nodes { id } } }" },
        { "VALIDATION_FAILED", "{ node { id } }" },
        { "VALIDATION_FAILED", "{ barriers }" },
        { "VALIDATION_FAILED", "{ node(id: \"a\") { ...Missing } }" },
        { "VALIDATION_FAILED", "mutation { deleteEverything }" },
        { "SYNTAX_ERROR", "{ barriers( }" },
        { "SYNTAX_ERROR", "hello" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Query_that_is_wrong_has_one_error_with_its_code(string code, string query) => Assert.Equal(code, await site.Client.CodeAsync(query));

    [Fact]
    public async Task Error_in_one_root_field_leaves_the_others_answered()
    {
        var (status, answer) = await site.Client.SendAsync(new { query = "{ a: gapMap(rows: {}) { rule } b: barriers(after: \"garbage\") { totalCount } c: search(text: \"trust\") { totalCount } }" });

        // Lists are never null, so that an error in one of them takes the whole answer; both errors are told.
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(JsonValueKind.Null, answer.At("data").ValueKind);
        Assert.NotEmpty(answer.List("errors"));
    }

    [Fact]
    public async Task Variable_of_the_wrong_type_is_a_bad_argument() =>
        Assert.Equal("BAD_ARGUMENT", await site.Client.CodeAsync("query($first: Int) { barriers(first: $first) { totalCount } }", new { first = "many" }));

    [Theory]
    [InlineData("{ barriers(first: 1001) { totalCount } }", "`after`")]
    [InlineData("{ barriers(last: 1001) { totalCount } }", "`before`")]
    [InlineData("{ changes(first: 1001) { next } }", "`since`")]
    public async Task List_that_is_too_long_is_refused_with_the_argument_that_leads_on(string query, string argument)
    {
        var (_, answer) = await site.Client.SendAsync(new { query });

        Assert.Contains($"page with {argument}", Assert.Single(answer.Texts("errors.message")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"query\": ")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"{ barriers }\"")]
    [InlineData("{\"query\": 1}")]
    [InlineData("{\"variables\": {}}")]
    [InlineData("{\"query\": \"{ __typename }\", \"variables\": []}")]
    public async Task Body_that_is_no_request_is_refused_with_400(string body)
    {
        var (status, answer) = await site.Client.SendTextAsync(body, "application/json");

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (status, Assert.Single(answer.List("errors")).Text("extensions.code")));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task Status_of_a_query_that_cannot_run_depends_on_the_media_type(string accept, HttpStatusCode expected)
    {
        var (status, answer) = await site.Client.SendTextAsync("{\"query\": \"{ nothing }\"}", accept);

        Assert.Equal(expected, status);
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Query_that_asks_for_too_many_rows_is_refused_before_it_runs_and_told_its_cost()
    {
        var (status, answer) = await site.Client.SendAsync(new { query = "{ findings(first: 1000) { nodes { claims(first: 1000) { nodes { claims(first: 1000) { totalCount } } } } } }" });

        Assert.Equal((HttpStatusCode.BadRequest, "TOO_LARGE"), (status, Assert.Single(answer.List("errors")).Text("extensions.code")));
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.True(answer.Number("extensions.cost.rows") > answer.Number("extensions.cost.maxRows"));
    }

    [Fact]
    public async Task Errors_never_show_the_inside()
    {
        var (_, answer) = await site.Client.SendAsync(new { query = "{ barriers(after: \"garbage\") { nodes { id } } }" });

        Assert.DoesNotContain("   at ", answer.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.ToString(), StringComparison.Ordinal);
    }
}
