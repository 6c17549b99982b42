using System.Net;
using FrameworkGraph.Store;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>What people are told when Neo4j is not as it should be.</summary>
public sealed class Neo4jErrorTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<StoreException> RefusedAsync(Neo4jOptions options)
    {
        await using var store = new Neo4jGraphStore(options);
        return await Assert.ThrowsAsync<StoreException>(() => store.RevisionsAsync(Cancellation));
    }

    [Fact]
    public async Task Wrong_password_is_said()
    {
        var error = await RefusedAsync(TestServer.Options with { Password = "wrong-password" });
        Assert.Contains("refuses the user 'neo4j'", error.Message);
        Assert.False(error.Unavailable);
    }

    [Fact]
    public async Task Wrong_token_is_said() =>
        Assert.Contains("refuses the token", (await RefusedAsync(TestServer.Options with { BearerToken = "no.such.token" })).Message);

    [Fact]
    public async Task Missing_database_is_said() =>
        Assert.Contains("has no database 'nowhere'", (await RefusedAsync(TestServer.Options with { Database = "nowhere" })).Message);

    [Fact]
    public async Task Unreachable_host_is_unavailable()
    {
        var error = await RefusedAsync(new Neo4jOptions { Address = new Uri("http://127.0.0.1:1"), User = "neo4j", Password = "x" });
        Assert.Contains("cannot be reached", error.Message);
        Assert.True(error.Unavailable);
    }

    [Theory]
    [InlineData("""{"neo4j_version": "5.12.0", "neo4j_edition": "community"}""", "is Neo4j 5.12.0; FrameworkGraph needs 5.25 or newer")]
    [InlineData("<html>It works</html>", "is no Neo4j")]
    public async Task Old_version_or_something_else_is_said(string answer, string said)
    {
        using var listener = new HttpListener();
        var address = $"http://127.0.0.1:{Random.Shared.Next(20_000, 30_000)}/";
        listener.Prefixes.Add(address);
        listener.Start();
        var answering = Task.Run(async () =>
        {
            var context = await listener.GetContextAsync();
            await context.Response.OutputStream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(answer), Cancellation);
            context.Response.Close();
        }, Cancellation);
        Assert.Contains(said, (await RefusedAsync(new Neo4jOptions { Address = new Uri(address) })).Message);
        await answering;
    }
}
