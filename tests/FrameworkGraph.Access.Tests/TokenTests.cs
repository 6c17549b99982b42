using FrameworkGraph.Tests;
using System.Net;
using System.Text;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>Tokens that do not count.</summary>
public sealed class TokenTests(OidcServer server) : IClassFixture<OidcServer>
{
    [Fact]
    public async Task Token_that_is_expired_is_refused()
    {
        var token = await server.Issuer.NewTokenAsync("editor-a", "urn:framework-graph:short");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {token}"));
        await Task.Delay(TimeSpan.FromSeconds(7.5), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {token}"));
    }

    [Fact]
    public async Task Token_for_somebody_else_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {await server.Issuer.NewTokenAsync("editor-a", "urn:elsewhere")}"));

    [Fact]
    public async Task Token_of_another_issuer_is_refused()
    {
        using var other = await Issuer.StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {await other.TokenAsync("curator")}"));
    }

    [Fact]
    public async Task Token_that_is_altered_or_unsigned_is_refused()
    {
        var parts = (await server.Issuer.TokenAsync("reader-a")).Split('.');
        var claims = Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1])).Replace("\"reader\"", "\"curator\"");
        var altered = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims));
        var none = System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {parts[0]}.{altered}.{parts[2]}"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {none}.{altered}."));
    }

    [Theory]
    [InlineData("Bearer x"), InlineData("Bearer "), InlineData("Bearer a.b.c"), InlineData("Basic ZWRpdG9yLWE6c2VjcmV0"), InlineData("garbage")]
    public async Task Header_that_is_no_token_is_refused(string header) => Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(header));

    [Fact]
    public async Task Refusal_is_a_GraphQL_answer_that_nobody_keeps()
    {
        using var request = server.Served.Get("{ release { hash } }");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer x");
        using var response = await Served.SendAsync(request);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("\"UNAUTHENTICATED\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_without_an_account_can_be_switched_off()
    {
        await using var closed = await Served.StartAsync(Served.Oidc(server.Issuer) with { Anonymous = false }, server.Issuer);
        using var response = await Served.SendAsync(closed.Post("{ release { hash } }"));
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("{}", (await closed.AskAsync("nobody", "{ release { hash } }")).TryGetProperty("errors", out _) ? "errors" : "{}");
    }

    [Fact]
    public async Task Token_that_cannot_be_checked_is_asked_for_again_later()
    {
        var gone = await Issuer.StartAsync();
        var token = await gone.TokenAsync("editor-a");
        gone.Dispose();
        await using var alone = await Served.StartAsync(Served.Oidc(gone), gone);
        using var request = alone.Post("{ me { id } }");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await Served.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Account_without_a_named_team_sees_what_everybody_sees()
    {
        var me = (await server.Served.AskAsync("nobody", "{ me { id name roles teams } }")).At("data.me");
        Assert.Equal(0, me.At("roles").GetArrayLength());
        Assert.Equal(0, me.At("teams").GetArrayLength());
    }

    [Fact]
    public async Task Me_says_what_an_account_may()
    {
        var me = (await server.Served.AskAsync("editor-a2", "{ me { id roles teams } }")).At("data.me");
        Assert.Equal("""["READER","EDITOR"]""", me.At("roles").GetRawText());
        Assert.Equal("""["team-a"]""", me.At("teams").GetRawText());
        Assert.DoesNotContain("editor", me.Text("id"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await server.Served.AskAsync(null, "{ me { id } }")).At("data.me").ValueKind);
    }

    private async Task<HttpStatusCode> StatusAsync(string authorization)
    {
        using var request = server.Served.Post("{ me { id } }");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Served.SendAsync(request);
        return response.StatusCode;
    }
}
