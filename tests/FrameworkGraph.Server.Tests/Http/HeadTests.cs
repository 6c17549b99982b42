using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>HEAD gets what GET gets, without the body.</summary>
public sealed class HeadTests(SiteFixture site)
{
    private const string Query = "/graphql?query=%7Bframework(id%3A%22framework.cohen%22)%7Blabel%7D%7D";
    private const string Mutation = "/graphql?query=mutation%7B__typename%7D";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Query, 200)]
    [InlineData(Query + "&colour=red", 200, "Accept-Encoding: gzip")]
    [InlineData("/graphql?query=%7Bnothing%7D", 400)]
    [InlineData("/graphql", 400)]
    [InlineData("/graphql", 200, "Accept: text/html")]
    [InlineData(Query, 406, "Accept: text/csv")]
    [InlineData(Mutation, 405)]
    [InlineData("/graphql/schema.graphql", 200)]
    [InlineData("/health/live", 200)]
    [InlineData("/health/ready", 200)]
    [InlineData("/access.json", 200)]
    [InlineData("/", 200)]
    [InlineData("/favicon.svg", 200)]
    public async Task Head_gets_the_status_and_headers_of_get_and_no_body(string path, int status, string header = "Accept: application/graphql-response+json")
    {
        var (got, _) = await SendAsync("GET", path, header);
        var (head, body) = await SendAsync("HEAD", path, header);

        Assert.StartsWith($"HTTP/1.1 {status} ", head[0], StringComparison.Ordinal);
        Assert.Equal(got, head);
        Assert.Empty(body);
    }

    [Fact]
    public async Task Head_tells_the_tag_and_length_of_the_answer_that_get_sends()
    {
        var (head, _) = await SendAsync("HEAD", Query, "Accept: application/json");
        using var got = await site.Client.Http.GetAsync(Query, Cancellation);
        var body = await got.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Contains($"Content-Length: {body.Length}", head);
        Assert.Contains($"ETag: {got.Headers.ETag}", head);
    }

    [Fact]
    public async Task Head_with_the_tag_of_the_answer_is_told_that_nothing_has_changed()
    {
        using var got = await site.Client.Http.GetAsync(Query, Cancellation);
        using var request = new HttpRequestMessage(HttpMethod.Head, Query);
        request.Headers.IfNoneMatch.Add(got.Headers.ETag!);
        using var again = await site.Client.Http.SendAsync(request, Cancellation);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    /// <summary>Head and body byte by byte, as no client that knows what HEAD is would tell them.</summary>
    /// <returns>The first line and the headers in the order of their names; dates, and how a body of unknown length ends, left out.</returns>
    private async Task<(List<string> Head, string Body)> SendAsync(string method, string path, string header)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(site.Address.Host, site.Address.Port, Cancellation);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {path} HTTP/1.1\r\nHost: {site.Address.Authority}\r\nConnection: close\r\n{header}\r\n\r\n"), Cancellation);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var answer = (await reader.ReadToEndAsync(Cancellation)).Split("\r\n\r\n", 2);
        var head = answer[0].Split("\r\n");
        return ([head[0], .. head[1..].Where(h => !h.StartsWith("Date:", StringComparison.Ordinal) && !h.StartsWith("Transfer-Encoding:", StringComparison.Ordinal)).Order(StringComparer.Ordinal)], answer[1]);
    }
}
