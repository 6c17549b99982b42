using System.Net;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>Whatever is sent gets a code of the closed list, soon, with nothing of the server's inside.</summary>
public sealed class BadInputTests(SiteFixture site)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    /// <summary>Bodies that are no GraphQL request, by what is wrong with them.</summary>
    public static TheoryData<string, byte[]> NoRequests { get; } = new()
    {
        { "cut off", Utf8("{\"query\": \"{ __typename }\"") },
        { "two values", Utf8("{\"query\": \"{ __typename }\"} {}") },
        { "a comment", Utf8("{\"query\": \"{ __typename }\" /* hello */}") },
        { "not JSON", Utf8("query=%7B__typename%7D") },
        { "null", Utf8("null") },
        { "an empty query", Utf8("{\"query\": \"\"}") },
        { "a variable given twice", Utf8("{\"query\": \"query($n: Int) { barriers(first: $n) { totalCount } }\", \"variables\": {\"n\": 1, \"n\": 2}}") },
        { "a query given twice", Utf8("{\"query\": \"{ __typename }\", \"query\": \"{ a }\"}") },
        { "a number of a million digits", Utf8("{\"query\": \"query($n: Int) { barriers(first: $n) { totalCount } }\", \"variables\": {\"n\": " + new string('9', 1_000_000) + "}}") },
        { "a batch", Utf8("[{\"query\": \"{ __typename }\"}]") },
        { "a query of another type", Utf8("{\"query\": {\"kind\": \"Document\"}}") },
        { "an operation name of another type", Utf8("{\"query\": \"{ __typename }\", \"operationName\": 7}") },
        { "variables of another type", Utf8("{\"query\": \"{ __typename }\", \"variables\": \"{}\"}") },
        { "extensions of another type", Utf8("{\"query\": \"{ __typename }\", \"extensions\": [1]}") },
        { "nested too deep", Utf8("{\"query\": \"{ __typename }\", \"variables\": {\"a\": " + new string('[', 5_000) + new string(']', 5_000) + "}}") },
        { "a null byte", Utf8("{\"query\": \"{ __typename }\"}\0") },
        { "a null byte in a text", Utf8("{\"query\": \"{ __type\0name }\"}") },
        { "null bytes only", new byte[100] },
        { "invalid UTF-8", [.. Utf8("{\"query\": \"{ a"), 0xff, 0xfe, 0xc0, .. Utf8(" }\"}")] },
        { "invalid UTF-8 in a variable", [.. Utf8("{\"query\": \"query($a: ID!) { node(id: $a) { id } }\", \"variables\": {\"a\": \""), 0xc3, 0x28, .. Utf8("\"}}")] },
        { "UTF-16", Encoding.Unicode.GetBytes("{\"query\": \"{ __typename }\"}") },
        { "half a surrogate pair", Utf8("{\"query\": \"{ __typename } # \\ud800\"}") },
        { "half a surrogate pair in a variable", Utf8("{\"query\": \"query($a: ID!) { node(id: $a) { id } }\", \"variables\": {\"a\": \"\\ud800\"}}") },
        { "half a surrogate pair in the name of a variable", Utf8("{\"query\": \"{ __typename }\", \"variables\": {\"\\udc00\": 1}}") },
    };

    /// <summary>Requests that are wrong in what they ask, with the code of it.</summary>
    public static TheoryData<string, string, string> Questions { get; } = new()
    {
        { "unknown operation", "VALIDATION_FAILED", Body("query A { __typename }", operation: "B") },
        { "no operation named among two", "VALIDATION_FAILED", Body("query A { __typename } query B { __typename }") },
        { "subscription", "VALIDATION_FAILED", Body("subscription { barriers { totalCount } }") },
        { "fragments only", "VALIDATION_FAILED", Body("fragment A on Query { __typename }") },
        { "carriage returns alone before what is wrong", "SYNTAX_ERROR", Body("{ barriers\r{ totalCount }\r\r?") },
        { "variable of an output type with a default", "VALIDATION_FAILED", Body("query($a: [Barrier!]! = 1) { __typename }") },
        { "comment only", "VALIDATION_FAILED", Body("# hello") },
        { "null byte in the document", "SYNTAX_ERROR", Body("{ __type\0name }") },
        { "null byte in a document's text", "SYNTAX_ERROR", Body("{ node(id: \"a\0b\") { id } }") },
        { "text instead of a number", "BAD_ARGUMENT", Body("query($n: Int) { barriers(first: $n) { totalCount } }", new { n = "5" }) },
        { "fraction instead of a number", "BAD_ARGUMENT", Body("query($n: Int) { barriers(first: $n) { totalCount } }", new { n = 1.5 }) },
        { "number beyond its type", "BAD_ARGUMENT", Body("query($n: Int) { barriers(first: $n) { totalCount } }", new { n = 3_000_000_000 }) },
        { "list instead of a text", "BAD_ARGUMENT", Body("query($t: String!) { search(text: $t) { totalCount } }", new { t = new[] { "a" } }) },
        { "null instead of a text", "BAD_ARGUMENT", Body("query($t: String!) { search(text: $t) { totalCount } }", new { t = (string?)null }) },
        { "needed variable left out", "BAD_ARGUMENT", Body("query($t: String!) { search(text: $t) { totalCount } }") },
        { "object with an unknown field", "BAD_ARGUMENT", Body("query($f: ClaimFilter) { claims(filter: $f) { totalCount } }", new { f = new { colour = "red" } }) },
        { "value of an enumeration that is none", "BAD_ARGUMENT", Body("query($f: ClaimFilter) { claims(filter: $f) { totalCount } }", new { f = new { basis = new[] { "GUESSED" } } }) },
        { "number of ten thousand digits in the document", "VALIDATION_FAILED", Body($"{{ barriers(first: {new string('9', 10_000)}) {{ totalCount }} }}") },
        { "number of a huge exponent", "BAD_ARGUMENT", "{\"query\": \"query($n: Int) { barriers(first: $n) { totalCount } }\", \"variables\": {\"n\": 1e999999999}}" },
        { "search for too much", "BAD_ARGUMENT", Body("query($t: String!) { search(text: $t) { totalCount } }", new { t = new string('a', 100_000) }) },
        { "braces a thousand deep", "TOO_LARGE", Body(string.Concat(Enumerable.Repeat("{ a", 1_000)) + new string('}', 1_000)) },
        { "lists a thousand deep", "TOO_LARGE", Body("{ nodes(ids: " + new string('[', 1_000) + new string(']', 1_000) + ") { id } }") },
        { "links deeper than the limit", "TOO_LARGE", Body("{ barrier(id: \"a\") { id " + Nested(7) + " } }") },
        { "fragment in a cycle", "VALIDATION_FAILED", Body("{ barriers { nodes { ...A } } } fragment A on Barrier { ...B } fragment B on Barrier { ...A }") },
        { "fragment in a cycle over fields", "VALIDATION_FAILED", Body("{ barriers { nodes { ...A } } } fragment A on Barrier { broader { nodes { ...A } } }") },
        { "more root fields than the limit", "TOO_LARGE", Body($"{{ {Many(31, i => $"a{i}: __typename")} }}") },
        { "more aliases than the limit", "TOO_LARGE", Body($"{{ barriers(first: 1) {{ nodes {{ {Many(501, i => $"a{i}: id")} }} }} }}") },
        { "more fields than the limit, by fragments", "TOO_LARGE", Body($"{{ {Many(9, i => $"a{i}: barriers(first: 1) {{ nodes {{ ...F }} }}")} }} fragment F on Barrier {{ {Many(250, i => $"claims(first: 1) {{ nodes {{ id }} }}")} }}") },
        { "rows beyond the limit", "TOO_LARGE", Body("{ barriers(first: 1000) { nodes { claims(first: 1000) { nodes { claims(first: 2) { totalCount } } } } } }") },
        { "more lists of one depth than the limit", "TOO_LARGE", Body($"{{ barriers(first: 1) {{ nodes {{ {Many(121, i => $"a{i}: claims(first: 1) {{ totalCount }}")} }} }} }}") },
        { "the schema's types of fields of types of fields", "TOO_LARGE", Body("{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }") },
        { "more mutations than the limit", "TOO_LARGE", Body($"mutation {{ {Many(31, i => $"a{i}: undo(input: {{event: \"event.none\"}}) {{ version }}")} }}") },
        { "duplicate fields beyond the limit", "TOO_LARGE", Body($"{{ {string.Concat(Enumerable.Repeat("__typename ", 4_000))} }}") },
        { "document beyond the limit", "TOO_LARGE", Body($"{{ __typename }} # {new string('x', 50_000)}") },
        { "fields repeated by the thousand", "TOO_LARGE", Body($"{{ {string.Concat(Enumerable.Repeat("barriers(first: 1) { nodes { id } } ", 900))} }}") },
        { "fields repeated by fragments", "TOO_LARGE", Body($"{{ {Many(101, i => $"...F{i}")} }} {Many(101, i => $"fragment F{i} on Query {{ barriers {{ totalCount }} }}")}") },
        { "fragments that double at every level", "TOO_LARGE", Body("{ barrier(id: \"a\") { ...F0 } }" + Many(30, i => $"fragment F{i} on Node {{ id ...F{i + 1} ...F{i + 1} }}") + "fragment F30 on Node { id }") },
        { "fields that double at every level", "TOO_LARGE", Body("{ barrier(id: \"a\") { ...F0 } }" + Many(30, i => $"fragment F{i} on Barrier {{ a: broader {{ nodes {{ ...F{i + 1} }} }} b: broader {{ nodes {{ ...F{i + 1} }} }} }}") + "fragment F30 on Barrier { id }") },
        { "duplicates that contradict each other", "VALIDATION_FAILED", Body($"{{ {Many(100, i => $"barriers(first: {i}) {{ totalCount }}")} }}") },
        { "unknown fields by the thousand", "VALIDATION_FAILED", Body($"{{ {Many(2_900, i => $"a{i} ")} }}") },
        { "directives by the thousand", "VALIDATION_FAILED", Body($"{{ __typename {Many(2_000, i => "@skip(if: false) ")} }}") },
        { "variables by the thousand", "VALIDATION_FAILED", Body($"query({Many(2_900, i => $"$a{i}: Int ")}) {{ __typename }}") },
    };

    /// <summary>Requests that look bad and are nothing but large or strange.</summary>
    public static TheoryData<string, string> Answered { get; } = new()
    {
        { "duplicate fields by the hundred", Body($"{{ {string.Concat(Enumerable.Repeat("__typename ", 100))} }}") },
        { "duplicate lists by the hundred", Body($"{{ {string.Concat(Enumerable.Repeat("barriers(first: 1) { nodes { id } } ", 100))} }}") },
        { "fragments that double at every level up to the limit", Body("{ barriers(first: 1) { nodes { claims(first: 1) { nodes { subject { ...F0 } } } } } }" + Many(5, i => $"fragment F{i} on Node {{ id ...F{i + 1} ...F{i + 1} }}") + "fragment F5 on Node { id }") },
        { "null byte and quotes in a variable", Body("query($t: String!, $i: ID!) { node(id: $i) { id } search(text: $t) { totalCount } }", new { t = "trust\0' OR 1=1; --\"", i = "a\0b" }) },
        { "numbers as ids", Body("query($i: ID!) { node(id: 5) { id } nodes(ids: [1, $i]) { id } paths(from: $i, to: 2147483647) { length } }", new { i = 3 }) },
        { "what the request does not know", "{\"query\": \"{ __typename }\", \"colour\": \"red\", \"id\": 1}" },
    };

    [Theory]
    [MemberData(nameof(NoRequests))]
    public async Task Body_that_is_no_request_is_a_bad_request(string what, byte[] body)
    {
        var (status, answer) = await PostAsync(body);

        Assert.True(what.Length > 0 && status == HttpStatusCode.BadRequest, $"{status} {answer}");
        Assert.Equal("BAD_REQUEST", CodeOf(answer));
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Request_that_asks_what_cannot_be_is_refused_with_its_code(string what, string code, string body)
    {
        var (status, answer) = await PostAsync(Utf8(body));

        Assert.True((int)status < 500, $"{what}: {status} {answer}");
        Assert.Equal(code, CodeOf(answer));
    }

    [Theory]
    [MemberData(nameof(Answered))]
    public async Task Request_that_is_only_strange_is_answered(string what, string body)
    {
        var (status, answer) = await PostAsync(Utf8(body));

        Assert.True(status == HttpStatusCode.OK && !answer.TryGetProperty("errors", out _), $"{what}: {status} {answer}");
    }

    [Theory]
    [InlineData("query=%00", "SYNTAX_ERROR")]
    [InlineData("query=%ff%fe", "SYNTAX_ERROR")]
    [InlineData("query=%7B__typename", "SYNTAX_ERROR")]
    [InlineData("query=", "BAD_REQUEST")]
    [InlineData("colour=red", "BAD_REQUEST")]
    [InlineData("query=%7B__typename%7D&variables=%00", "BAD_REQUEST")]
    [InlineData("query=%7B__typename%7D&variables=%5B%5D", "BAD_REQUEST")]
    [InlineData("query=%7B__typename%7D&variables=%7B%22a%22%3A%22%5Cud800%22%7D", "BAD_REQUEST")]
    [InlineData("query=%7B__typename%7D&extensions=7", "BAD_REQUEST")]
    [InlineData("query=%7B__typename%7D&operationName=%00", "VALIDATION_FAILED")]
    public async Task Address_that_is_no_request_is_refused_with_its_code(string asked, string code)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?" + asked);
        var (status, answer) = await SendAsync(request);

        Assert.True((int)status < 500, $"{status} {answer}");
        Assert.Equal(code, CodeOf(answer));
    }

    [Fact]
    public async Task Cost_comes_back_with_every_limit_and_how_much_of_it_was_used()
    {
        var (_, answer) = await site.Client.SendAsync(new { query = "{ a: barriers(first: 20) { nodes { id claims(first: 5) { totalCount } } } me { id } }" });

        Assert.Equal(
            """{"rows":121,"maxRows":1000000,"fields":7,"maxFields":2000,"aliases":1,"maxAliases":500,"rootFields":2,"maxRootFields":30,"depth":1,"maxDepth":12,"listSize":20,"maxListSize":1000}""",
            answer.At("extensions.cost").GetRawText());
    }

    [Fact]
    public async Task Standard_introspection_is_within_every_limit()
    {
        var (status, answer) = await site.Client.SendAsync(new { query = await File.ReadAllTextAsync(FrameworkGraph.Tests.Repository.Folder("tests", "FrameworkGraph.Server.Tests", "Http", "introspection.graphql"), TestContext.Current.CancellationToken) });

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True(answer.List("data.__schema.types").Count > 100);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        return await SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var limit = new CancellationTokenSource(Soon);
        using var response = await site.Client.Http.SendAsync(request, limit.Token);
        var text = await response.Content.ReadAsStringAsync(limit.Token);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        return (response.StatusCode, JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>The one code of all errors of an answer.</summary>
    private static string CodeOf(JsonElement answer) => Assert.Single(answer.Texts("errors.extensions.code").Distinct());

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Body(string query, object? variables = null, string? operation = null) => JsonSerializer.Serialize(new { query, variables, operationName = operation });

    private static string Many(int count, Func<int, string> each) => string.Concat(Enumerable.Range(0, count).Select(i => each(i) + " "));

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("... on GraphNode { claims(first: 1) { nodes { subject { id ", depth)) + string.Concat(Enumerable.Repeat("} } } } ", depth));
}
