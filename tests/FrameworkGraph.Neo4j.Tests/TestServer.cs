using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>The Neo4j that the environment names: NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD. What its database holds is removed.</summary>
internal static class TestServer
{
    /// <summary>Links first: a node takes with it all that hang on it, and on some hang nearly all.</summary>
    private const string UnlinkCypher = Plans.Keep + "MATCH ()-[l:LINK|CITES]->() WITH l LIMIT 10000 DELETE l RETURN count(*)";

    private const string RemoveCypher = Plans.Keep + "MATCH (i:Item|Tombstone|Programme|Proposal|Decision|Event|Person) WITH i LIMIT 5000 DETACH DELETE i RETURN count(*)";

    private const string ResetCypher = """
        MATCH (m:Meta {name: 'graph'})
        SET m.slot = '0', m.scopes = ['0'], m.last = 0, m.release = '', m.evidence = 0, m.workspace = 0, m.events = 0, m.leftovers = [], m.leaseUntil = 0, m.importer = null
        WITH m MATCH (t:Meta {name: 'turns'}) SET t.announced = 0, t.settled = 0, t.at = 0
        """;

    public static bool IsThere => Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 };

    /// <summary>Where it is; without one the test is skipped, or fails where REQUIRE_NEO4J=1 asks for one.</summary>
    public static Neo4jOptions Options
    {
        get
        {
            if (Environment.GetEnvironmentVariable("NEO4J_URI") is not { Length: > 0 } address)
            {
                const string reason = "No Neo4j: set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD to the address, user and password of one for tests.";
                Assert.False(Environment.GetEnvironmentVariable("REQUIRE_NEO4J") == "1", reason);
                Assert.Skip(reason);
                throw new InvalidOperationException(reason);
            }

            return new Neo4jOptions
            {
                // A new question is planned for long on a busy machine; these tests are about answers, not about time.
                StatementTimeout = TimeSpan.FromMinutes(2),
                KeepPlans = true,
                Address = new Uri(address),
                User = Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
                Password = Environment.GetEnvironmentVariable("NEO4J_PASSWORD"),
            };
        }
    }

    /// <summary>An empty store.</summary>
    public static async Task<Neo4jGraphStore> OpenEmptyAsync(Neo4jOptions? options = null)
    {
        options ??= Options;
        using var api = new QueryApi(options);
        foreach (var text in new[] { UnlinkCypher, RemoveCypher })
        {
            while ((await api.RunAsync(Statement.Change(text), default)).Single().GetInt32() > 0)
            {
            }
        }

        await api.RunAsync(Statement.Change(ResetCypher), default);
        return new Neo4jGraphStore(options);
    }

    /// <summary>The values of the first row of a statement of a test's own.</summary>
    public static async Task<System.Text.Json.JsonElement[]> QueryAsync(string text)
    {
        using var api = new QueryApi(Options);
        return (await api.RunAsync(Statement.Change(text), default)).ToRows() is [{ } first, ..] ? first : [];
    }

    /// <summary>The operations by which the server would run a statement.</summary>
    public static async Task<IReadOnlyList<string>> PlanAsync(string text, Parameters parameters)
    {
        using var http = new HttpClient { BaseAddress = Options.Address };
        http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{Options.User}:{Options.Password}")));
        using var content = new ReadOnlyMemoryContent(Statement.Change($"EXPLAIN {text}", parameters).Body([], false));
        content.Headers.ContentType = new("application/json");
        using var answer = await http.PostAsync($"db/{Options.Database}/query/v2", content);
        return [.. System.Text.RegularExpressions.Regex.Matches(await answer.Content.ReadAsStringAsync(), "\"operatorType\":\"([^\"@]+)").Select(m => m.Groups[1].Value)];
    }
}
