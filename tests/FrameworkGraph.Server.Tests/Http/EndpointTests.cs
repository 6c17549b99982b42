using System.Net;
using System.Text.Json;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>What the transport promises beyond the specification's audits.</summary>
public sealed class EndpointTests(SiteFixture site)
{
    private const string Get = "/graphql?query=%7B%20framework(id%3A%22framework.cohen%22)%20%7B%20label%20%7D%20%7D";

    [Fact]
    public async Task Get_with_a_query_is_answered_and_can_be_asked_again_for_nothing()
    {
        using var first = await SendAsync(Get);
        var tag = first.Headers.ETag!;
        using var again = await SendAsync(Get, request => request.Headers.IfNoneMatch.Add(tag));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, again.StatusCode));
        Assert.Equal((first.Headers.ETag, first.Headers.CacheControl, first.Headers.Vary.ToString()), (again.Headers.ETag, again.Headers.CacheControl, again.Headers.Vary.ToString()));
        Assert.Contains(FrameworkGraph.Tests.RealSeed.Content.Release, tag.Tag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"of-another\", {0}", HttpStatusCode.NotModified)]
    [InlineData("\"of-another\"", HttpStatusCode.OK)]
    [InlineData("*", HttpStatusCode.NotModified)]
    public async Task Tags_are_compared_as_HTTP_has_it(string given, HttpStatusCode expected)
    {
        using var first = await SendAsync(Get);
        var strong = new System.Net.Http.Headers.EntityTagHeaderValue(first.Headers.ETag!.Tag).ToString();
        using var again = await SendAsync(Get, request => request.Headers.TryAddWithoutValidation("If-None-Match", given.Replace("{0}", strong, StringComparison.Ordinal)));

        Assert.Equal(expected, again.StatusCode);
    }

    [Theory]
    [InlineData("{garbage", HttpStatusCode.BadRequest)]
    [InlineData("{ nothing }", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("mutation { __typename }", HttpStatusCode.MethodNotAllowed)]
    [InlineData("{ access { mode } }", HttpStatusCode.OK)]
    [InlineData("{ __schema { queryType { name } } }", HttpStatusCode.OK)]
    [InlineData("{ barriers(first: 9999) { totalCount } }", HttpStatusCode.OK)]
    public async Task Tag_spares_no_request_that_no_answer_can_be_kept_of(string query, HttpStatusCode expected)
    {
        using var first = await SendAsync(Get);
        for (var i = 0; i < 3; i++)
        {
            using var response = await SendAsync("/graphql?query=" + Uri.EscapeDataString(query), request => request.Headers.IfNoneMatch.Add(first.Headers.ETag!));

            Assert.Equal(expected, response.StatusCode);
            Assert.True(response.Headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Kept_answer_is_told_apart_by_the_coding_it_came_in_whether_one_was_asked_for_or_not()
    {
        using var plain = await SendAsync(Get);
        using var coded = await SendAsync(Get, request => request.Headers.AcceptEncoding.ParseAdd("gzip"));

        Assert.Equal(["Accept", "Authorization", "Accept-Encoding"], plain.Headers.Vary);
        Assert.Equal(plain.Headers.Vary, coded.Headers.Vary);
    }

    [Theory]
    [InlineData("gzip", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("identity", HttpStatusCode.OK)]
    public async Task Body_in_a_content_coding_is_refused(string coding, HttpStatusCode expected)
    {
        using var content = new StringContent("{\"query\": \"{ __typename }\"}", System.Text.Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add(coding);
        using var response = await site.Client.Http.PostAsync("/graphql", content, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.UnsupportedMediaType, response.Headers.TryGetValues("Accept-Encoding", out var accepted) && accepted.SequenceEqual(["identity"]));
    }

    [Theory]
    [InlineData("{ release { hash } }")]
    [InlineData("{ changes(first: 1) { hasMore } }")]
    [InlineData("{ history(first: 1) { totalCount } }")]
    public async Task Get_of_what_is_in_no_list_may_be_kept_too(string query)
    {
        using var response = await SendAsync("/graphql?query=" + Uri.EscapeDataString(query));

        Assert.NotNull(response.Headers.ETag);
        Assert.True(response.Headers.CacheControl is { Public: true, NoCache: true });
    }

    [Fact]
    public async Task Address_that_says_something_twice_is_refused()
    {
        using var response = await SendAsync(Get + "&query=%7B__typename%7D");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("subscription { __typename }")]
    [InlineData("subscription S { barriers { totalCount } }")]
    public async Task Subscriptions_are_refused_before_anything_is_executed(string query)
    {
        var (status, answer) = await site.Client.SendAsync(new { query });

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal("VALIDATION_FAILED", Assert.Single(answer.Texts("errors.extensions.code")));
    }

    [Fact]
    public async Task Get_with_variables_is_answered()
    {
        using var response = await SendAsync("/graphql?query=query(%24id%3AID!)%7Bnode(id%3A%24id)%7Bid%7D%7D&variables=%7B%22id%22%3A%22framework.cohen%22%7D");

        Assert.Equal("framework.cohen", (await ReadAsync(response)).Text("data.node.id"));
    }

    [Theory]
    [InlineData("text/plain", "application/json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", "text/csv", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json", "application/json;q=0", HttpStatusCode.NotAcceptable)]
    [InlineData("application/json", "application/json", HttpStatusCode.OK)]
    public async Task Post_of_another_media_type_is_refused(string contentType, string accept, HttpStatusCode expected)
    {
        var (status, _) = await site.Client.SendTextAsync("{\"query\": \"{ __typename }\"}", accept, contentType);

        Assert.Equal(expected, status);
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/*", "application/json")]
    [InlineData("application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("application/json;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/html;q=0.9, application/json", "application/json")]
    [InlineData("application/graphql-response+json;q=0.1, application/json;q=0.9", "application/json")]
    [InlineData("application/graphql-response+json;q=0, */*", "application/json")]
    [InlineData("application/json;q=0, application/*;q=0.2", "application/graphql-response+json")]
    [InlineData("*/*, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("APPLICATION/JSON;charset=utf-8", "application/json")]
    public async Task Answer_comes_in_the_media_type_the_client_likes_best(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Get);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await site.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Other_methods_are_refused_with_those_allowed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, "/graphql");
        using var response = await site.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD, POST"), (response.StatusCode, string.Join(", ", response.Content.Headers.Allow)));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Get_that_would_change_something_is_refused(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?operationName=B&query=query%20A%7B__typename%7D%20mutation%20B%7B__typename%7D");
        request.Headers.Accept.ParseAdd(accept);
        using var response = await site.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_of_a_seeded_server_is_good(string path)
    {
        using var response = await SendAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Documents_beyond_their_limit_are_too_large() =>
        Assert.Equal("TOO_LARGE", await site.Client.CodeAsync($"{{ __typename {new string(' ', 50_000)} }}"));

    [Theory]
    [InlineData(40_000, HttpStatusCode.OK, null)]
    [InlineData(55_000, HttpStatusCode.BadRequest, "TOO_LARGE")]
    public async Task Long_addresses_are_answered_in_GraphQL(int length, HttpStatusCode status, string? code)
    {
        using var response = await SendAsync($"/graphql?query={{__typename}}{new string(',', length)}");

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (await ReadAsync(response)).Texts("errors.extensions.code").SingleOrDefault());
    }

    private async Task<HttpResponseMessage> SendAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        change?.Invoke(request);
        return await site.Client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
