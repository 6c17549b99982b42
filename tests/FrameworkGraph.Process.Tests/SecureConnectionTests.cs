using System.Net;
using System.Text;
using Xunit;

namespace FrameworkGraph.Process.Tests;

/// <summary>Neo4j behind TLS, and Neo4j that wants a token.</summary>
public sealed class SecureConnectionTests : ProcessTest
{
    [Fact]
    public async Task Certificate_that_nobody_vouches_for_is_refused_and_one_of_a_trusted_authority_is_taken()
    {
        await using var neo4j = await Neo4jServer.SharedAsync();
        using var proxy = new TlsProxy(new Uri(neo4j.Environment["NEO4J_URI"]!), Folder);
        var secure = new Dictionary<string, string?>(neo4j.Environment) { ["NEO4J_URI"] = $"https://localhost:{proxy.Port}" };
        AssertRefused(await RunAsync(secure, "generate", "--claims", "1000", "--data", Data), "a certificate that is not trusted here");

        var trusting = new Dictionary<string, string?>(secure) { ["SSL_CERT_FILE"] = proxy.AuthorityFile };
        AssertDone(await RunAsync(trusting, "generate", "--claims", "1000", "--data", Data));
        AssertDone(await RunAsync(trusting, "export", "csl-json", At("references.json"), "--data", Data));

        // A certificate for another name, though of a trusted authority.
        trusting["NEO4J_URI"] = $"https://127.0.0.1:{proxy.Port}";
        AssertRefused(await RunAsync(trusting, "export", "csl-json", At("more.json"), "--data", Data), "a certificate that is not trusted here");
    }

    [Fact]
    public async Task Token_is_sent_as_bearer_in_place_of_user_and_password()
    {
        using var listener = new HttpListener();
        var address = "http://127.0.0.1:5242/";
        listener.Prefixes.Add(address);
        listener.Start();
        var heard = new List<string?>();
        var answering = Task.Run(async () =>
        {
            while (listener.IsListening)
            {
                var context = await listener.GetContextAsync();
                heard.Add(context.Request.Headers["Authorization"]);
                var answer = context.Request.HttpMethod == "GET"
                    ? """{"neo4j_version": "5.26.0", "neo4j_edition": "enterprise"}"""
                    : """{"errors": [{"code": "Neo.ClientError.Database.DatabaseNotFound", "message": "none"}]}""";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
        }, Cancellation);
        var environment = new Dictionary<string, string?> { ["Store"] = "neo4j", ["NEO4J_URI"] = address, ["NEO4J_TOKEN"] = "a.b.c", ["NEO4J_USER"] = null, ["NEO4J_PASSWORD"] = null, ["NEO4J_DATABASE"] = "sales" };
        AssertRefused(await RunAsync(environment, "export", "csl-json", At("none.json"), "--data", Data), "has no database 'sales'");
        listener.Stop();
        await Record.ExceptionAsync(() => answering);
        Assert.All(heard, h => Assert.Equal("Bearer a.b.c", h));
        Assert.NotEmpty(heard);
    }
}
