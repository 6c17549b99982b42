using FrameworkGraph.Tests;
using System.Diagnostics;
using System.Net;
using FrameworkGraph.Server;
using FrameworkGraph.Server.Access;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>The three modes, caches, and other origins.</summary>
public sealed class ModeTests(OidcServer server) : IClassFixture<OidcServer>
{
    private const string Save = """mutation { saveProgramme(input: { name: "X" }) { userErrors { code } subject } }""";

    [Fact]
    public async Task Local_user_may_everything()
    {
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        Assert.Equal("OK", (await local.AskAsync(null, Save)).Verdict());
        Assert.Equal("""["READER","EDITOR","CURATOR"]""", (await local.AskAsync(null, "{ me { roles } }")).At("data.me.roles").GetRawText());
    }

    [Fact]
    public async Task Local_server_answers_to_names_of_loopback_alone()
    {
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        using var request = local.Post(Save);
        request.Headers.Host = "rebound.example.org";
        using var response = await Served.SendAsync(request);
        Assert.Equal((HttpStatusCode.MisdirectedRequest, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("\"code\":\"FORBIDDEN\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-For"), InlineData("X-Real-IP"), InlineData("Forwarded"), InlineData("Via"), InlineData("X-Forwarded-Proto")]
    public async Task Local_server_does_not_answer_what_a_proxy_passed_on(string header)
    {
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        using var request = local.Post(Save);
        request.Headers.TryAddWithoutValidation(header, header == "Via" ? "1.1 proxy" : "192.0.2.1");
        using var response = await Served.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
    }

    [Fact]
    public async Task Local_answers_are_kept_by_caches_until_something_private_is_there()
    {
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        using var before = await Served.SendAsync(local.Get("{ programmes { totalCount } }"));
        Assert.NotNull(before.Headers.ETag);
        await local.AskAsync(null, Save);
        using var after = await Served.SendAsync(local.Get("{ programmes { totalCount } }"));
        Assert.Null(after.Headers.ETag);
        Assert.True(after.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Public_server_is_read_and_not_written()
    {
        await using var open = await Served.StartAsync(new AccessOptions(AccessMode.Public));
        Assert.Equal("FORBIDDEN", (await open.AskAsync(null, Save)).Verdict());
        Assert.True((await open.AskAsync(null, "{ findings { totalCount } }")).Number("data.findings.totalCount") > 0);
        using var request = open.Post("{ me { id } }");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer garbage");
        using var response = await Served.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Schema_can_be_asked_for_unless_that_is_switched_off()
    {
        await using var open = await Served.StartAsync(new AccessOptions(AccessMode.Public));
        await using var closed = await Served.StartAsync(new AccessOptions(AccessMode.Public) { Introspection = false });
        foreach (var query in new[] { "{ __schema { queryType { name } } }", "{ __type(name: \"Query\") { name } }" })
        {
            Assert.False((await open.AskAsync(null, query)).TryGetProperty("errors", out _));
            Assert.Equal("VALIDATION_FAILED", (await closed.AskAsync(null, query)).Text("errors.0.extensions.code"));
        }

        Assert.Equal("Query", (await closed.AskAsync(null, "{ __typename }")).Text("data.__typename"));
        Assert.Contains("type Query", await TextAsync(open.Address + "/graphql/schema.graphql"), StringComparison.Ordinal);
        Assert.Empty(await TextAsync(closed.Address + "/graphql/schema.graphql"));
    }

    [Fact]
    public async Task Browser_gets_no_page_to_try_queries_where_that_is_switched_off()
    {
        await using var closed = await Served.StartAsync(new AccessOptions(AccessMode.Public) { Graphiql = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, closed.Address + "/graphql");
        request.Headers.Accept.ParseAdd("text/html, */*;q=0.8");
        using var response = await Served.SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, "application/json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Page_is_told_how_to_sign_in_where_there_is_a_client_for_it()
    {
        await using var with = await Served.StartAsync(Served.Oidc(server.Issuer) with { ClientId = "page", Parameters = new Dictionary<string, string> { ["resource"] = Issuer.Audience } }, server.Issuer);
        Assert.Equal(
            """{"mode":"oidc","anonymous":true,"signIn":{"authority":"ISSUER","clientId":"page","scopes":"openid profile email","parameters":{"resource":"urn:framework-graph"}}}""".Replace("ISSUER", server.Issuer.Address, StringComparison.Ordinal),
            await TextAsync(with.Address + "/access.json"));
        Assert.Equal("""{"mode":"oidc","anonymous":true,"signIn":null}""", await TextAsync(server.Served.Address + "/access.json"));
        await using var open = await Served.StartAsync(new AccessOptions(AccessMode.Public) { ClientId = "page" });
        Assert.Equal("""{"mode":"public","anonymous":true,"signIn":null}""", await TextAsync(open.Address + "/access.json"));
    }

    [Fact]
    public async Task Page_may_speak_to_this_server_and_the_issuer_alone()
    {
        await using var with = await Served.StartAsync(Served.Oidc(server.Issuer) with { ClientId = "page" }, server.Issuer);
        Assert.Contains($"connect-src 'self' {server.Issuer.Address};", await PolicyAsync(with), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self';", await PolicyAsync(server.Served), StringComparison.Ordinal);
        await using var local = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        Assert.Contains("default-src 'self'; ", await PolicyAsync(local), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", await PolicyAsync(local), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OIDC_SCOPES", "profile", "openid must be among them")]
    [InlineData("OIDC_PARAMETERS", "resource", "write it like resource=urn:example")]
    [InlineData("OIDC_AUTHORITY", "issuer.example", "is no address of an issuer")]
    [InlineData("OIDC_AUTHORITY", "http://issuer.example", "is no address of an issuer")]
    [InlineData("GRAPHIQL", "perhaps", "is true or false")]
    [InlineData("INTROSPECTION", "0", "is true or false")]
    [InlineData("OIDC_PARAMETERS", "a=1&a=2", "write it like resource=urn:example")]
    public void Configuration_that_cannot_work_is_refused_at_the_start(string name, string value, string says)
    {
        var values = new Dictionary<string, string?> { ["FRAMEWORKGRAPH_OIDC_AUTHORITY"] = "https://issuer.example", ["FRAMEWORKGRAPH_OIDC_AUDIENCE"] = "urn:x", [$"FRAMEWORKGRAPH_{name}"] = value };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        Assert.Contains(says, Assert.Throws<ConfigurationException>(() => AccessOptions.Read(configuration, "oidc")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null), InlineData("editor-a")]
    public async Task Mutation_by_GET_is_not_allowed(string? account)
    {
        using var request = server.Served.Get(Save);
        request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        if (account is not null)
        {
            request.Headers.Authorization = new("Bearer", await server.Issuer.TokenAsync(account));
        }

        using var response = await Served.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Answers_to_an_account_are_kept_by_nobody()
    {
        using var anonymous = await Served.SendAsync(server.Served.Get("{ findings(first: 1) { nodes { id } } }"));
        Assert.Equal("public, no-cache", string.Join(", ", anonymous.Headers.CacheControl!.ToString().Split(", ").Order().Reverse()));
        Assert.Contains("Authorization", anonymous.Headers.Vary.SelectMany(v => v.Split(", ")));
        using var request = server.Served.Get("{ findings(first: 1) { nodes { id } } }");
        request.Headers.Authorization = new("Bearer", await server.Issuer.TokenAsync("nobody"));
        request.Headers.TryAddWithoutValidation("If-None-Match", anonymous.Headers.ETag!.ToString());
        using var response = await Served.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task Other_origins_are_let_in_only_when_listed()
    {
        Assert.Null(await AllowedAsync(server.Served, "https://example.org"));
        await using var listed = await Served.StartAsync(new AccessOptions(AccessMode.Public) { Origins = ["https://example.org"] });
        Assert.Equal("https://example.org", await AllowedAsync(listed, "https://example.org"));
        Assert.Null(await AllowedAsync(listed, "https://elsewhere.example"));
    }

    [Fact]
    public async Task Kept_answer_is_told_apart_by_origin_where_some_are_listed_whether_one_was_named_or_not()
    {
        await using var listed = await Served.StartAsync(new AccessOptions(AccessMode.Public) { Origins = ["https://example.org", "https://example.com"] });
        foreach (var origin in new[] { null, "https://example.org" })
        {
            using var request = listed.Get("{ release { hash } }");
            request.Headers.TryAddWithoutValidation("Origin", origin);
            using var response = await Served.SendAsync(request);
            Assert.True(response.Headers.CacheControl!.Public);
            Assert.Contains("Origin", response.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("http://0.0.0.0:5080"), InlineData("http://*:5080"), InlineData("http://+:80"), InlineData("http://[::]:80"), InlineData("http://192.0.2.1:80"), InlineData("http://example.org")]
    public void Local_mode_refuses_to_listen_beyond_loopback(string url) =>
        Assert.Contains("--mode public", Assert.Throws<ConfigurationException>(() => new AccessOptions(AccessMode.Local).Check(["http://127.0.0.1:5080", url])).Message);

    [Theory]
    [InlineData("http://127.0.0.1:5080"), InlineData("http://localhost:80"), InlineData("https://[::1]:443"), InlineData("http://127.1.2.3:1")]
    public void Local_mode_listens_at_loopback(string url) => new AccessOptions(AccessMode.Local).Check([url]);

    [Theory]
    [InlineData("MODE", "open"), InlineData("MODE", "oidc"), InlineData("OIDC_ANONYMOUS", "perhaps"), InlineData("CORS_ORIGINS", "https://example.org/path"), InlineData("CORS_ORIGINS", "*")]
    public void Configuration_that_makes_no_sense_is_refused(string name, string value) =>
        Assert.Throws<ConfigurationException>(() => AccessOptions.Read(new ConfigurationBuilder().AddInMemoryCollection([new(AccessOptions.Prefix + name, value)]).Build()));

    [Fact]
    public async Task Program_refuses_in_one_sentence_to_be_open_to_all_in_mode_local()
    {
        var folder = Directory.CreateTempSubdirectory("access-tests-").FullName;
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(AccessOptions).Assembly.Location, "--urls", "http://0.0.0.0:0", "--data", folder])
        {
            RedirectStandardError = true, RedirectStandardOutput = true,
        })!;
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, program.ExitCode);
        Assert.Single(error.Trim().Split('\n'));
        Assert.Contains("say who may write", error);
    }

    private static async Task<string?> AllowedAsync(Served served, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, $"{served.Address}/graphql");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var response = await Served.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var allowed) ? allowed.Single() : null;
    }

    private static async Task<string> TextAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var response = await Served.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    private static async Task<string> PolicyAsync(Served served)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, served.Address + "/");
        request.Headers.Accept.ParseAdd("text/html");
        using var response = await Served.SendAsync(request);
        return Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }
}
