using System.Text;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Server.Http;
using FrameworkGraph.Server.Tests.Fuzz;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;
using GraphQL;
using GraphQL.SystemTextJson;
using Microsoft.Data.Sqlite;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkGraph.Server.Tests.GraphQl;

/// <summary>What is written straight from the rows read is what graphql-dotnet would have made of them, byte for byte.</summary>
public sealed class AnswerWriterTests(SiteFixture site)
{
    private const int Documents = 1_500;

    private static readonly List<string> Ids = [.. RealSeed.Content.Nodes.Select(n => n.Id), .. RealSeed.Content.Claims.Take(500).Select(c => c.Id), "nothing.here"];

    [Fact]
    public async Task Answer_has_the_bytes_that_graphql_dotnet_gives()
    {
        await using var store = SqliteGraphStore.Open(site.DatabasePath);
        await using var app = Site.Build(store, AppContext.BaseDirectory);
        var (schema, written) = (new ApiSchema(), 0);
        schema.Initialize();
        var random = Enumerable.Range(0, Documents).Select(i => new RandomDocument(schema, new Random(20_261_127 + i), Ids)).Select(d => (d.Text, JsonSerializer.Serialize(d.Variables)));
        foreach (var (query, variables) in Questions.Question.All.Select(q => (q.Query, "{}")).Concat(random))
        {
            var (straight, isPlanned) = await AnswerAsync(app.Services, query, variables, executed: false);
            var (executed, _) = await AnswerAsync(app.Services, query, variables, executed: true);

            Assert.True(straight == executed, $"{query}\n{variables}\nwritten:  {straight}\nexecuted: {executed}");
            written += isPlanned ? 1 : 0;
        }

        Assert.True(written > Documents / 4, $"Only {written} answers were written straight: the comparison says little.");
    }

    [Fact]
    public async Task Long_answer_is_sent_as_it_is_made_and_a_short_one_tells_its_length()
    {
        const string Long = "{ claims(first: 1000) { edges { cursor node { id readsAloud explanation subject { id } object { id } source { id label note } } } pageInfo { hasNextPage } } }";

        var (lengthOfShort, _) = await SendAsync("{ framework(id: \"framework.cohen\") { label } }");
        var (lengthOfLong, body) = await SendAsync(Long);

        Assert.NotNull(lengthOfShort);
        Assert.Null(lengthOfLong);
        Assert.True(body.Length > 1 << 20, $"The answer has only {body.Length} bytes.");
        Assert.Equal(1000, JsonSerializer.Deserialize<JsonElement>(body).GetProperty("data").GetProperty("claims").GetProperty("edges").GetArrayLength());
    }

    [Fact]
    public async Task Value_that_does_not_fit_its_type_costs_its_own_field_alone()
    {
        var folder = Directory.CreateTempSubdirectory("unwritable-").FullName;
        var file = Path.Combine(folder, "framework-graph.db");
        await using (var store = SqliteGraphStore.Open(file))
        {
            Node[] nodes = [new() { Id = "work.a", Kind = NodeKinds.Work, Label = "A" }, new() { Id = "finding.a", Kind = NodeKinds.Finding, Label = "B" }];
            var claim = new Claim
            {
                Id = "claim.a", Subject = "work.a", Predicate = "reports", Object = "finding.a", Source = "work.a", Basis = "stated", Attribution = "own", Confidence = "high", Status = "accepted", Coder = "coder.a", Date = "2026-11-27",
            };
            await store.ReplaceSeedAsync(nodes, [claim], "odd", TestContext.Current.CancellationToken);
        }

        // No store takes such a value; a database that somebody else wrote to may have one.
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "UPDATE term SET text = 'no-such-attribution' WHERE field = 'attribution'";
            Assert.Equal(1, change.ExecuteNonQuery());
        }

        await using (var store = SqliteGraphStore.Open(file))
        {
            var (app, address) = await SiteFixture.StartAsync(store);
            await using (app)
            {
                using var client = new GraphQlClient(address);
                var (_, answer) = await client.SendAsync(new { query = "{ claim(id: \"claim.a\") { id attribution basis } }" });

                Assert.Equal("claim.a", answer.GetProperty("data").GetProperty("claim").GetProperty("id").GetString());
                Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("claim").GetProperty("attribution").ValueKind);
                Assert.Equal("STATED", answer.GetProperty("data").GetProperty("claim").GetProperty("basis").GetString());
                Assert.Equal(ErrorCodes.Internal, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Document_that_is_kept_still_heeds_the_directives_of_each_request()
    {
        const string Query = "query($label: Boolean!) { frameworks(first: 1) { nodes { id label @include(if: $label) ... @skip(if: $label) { kind } } } }";
        foreach (var label in new[] { true, false, true, false })
        {
            var node = (await site.Client.AskAsync(Query, new { label })).GetProperty("frameworks").GetProperty("nodes")[0];

            Assert.Equal(label ? ["id", "label"] : ["id", "kind"], node.EnumerateObject().Select(p => p.Name));
        }
    }

    [Fact]
    public async Task Claims_of_a_paragraph_are_those_that_stand_there_however_it_is_asked_for()
    {
        const string Query = "query($id: ID!) { paragraph(id: $id) { claims { totalCount } } nodes(ids: [$id]) { ... on GraphNode { claims { totalCount } } } }";
        var paragraph = RealSeed.Content.Claims.First(c => c.Paragraph is not null).Paragraph;

        var data = await site.Client.AskAsync(Query, new { id = paragraph });

        var count = data.GetProperty("paragraph").GetProperty("claims").GetProperty("totalCount").GetInt32();
        Assert.True(count > 0);
        Assert.Equal(count, data.GetProperty("nodes")[0].GetProperty("claims").GetProperty("totalCount").GetInt32());
    }

    private async Task<(long? Length, string Body)> SendAsync(string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        using var response = await site.Client.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return (response.Content.Headers.ContentLength, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The answer to a request, with the ids under which errors are logged left out, and whether it was written straight.</summary>
    private static async Task<(string Answer, bool IsPlanned)> AnswerAsync(IServiceProvider services, string query, string variables, bool executed)
    {
        var context = new Dictionary<string, object?> { [nameof(Caller)] = Caller.Anybody(AccessMode.Public), [nameof(Viewer)] = Viewer.Anybody };
        if (executed)
        {
            context[PlanningStrategy.ExecuteKey] = true;
        }

        var result = await services.GetRequiredService<IDocumentExecuter>().ExecuteAsync(new ExecutionOptions
        {
            Schema = services.GetRequiredService<ISchema>(), Query = query, Variables = new GraphQLSerializer().Deserialize<Inputs>(variables), RequestServices = services, UserContext = context,
            CancellationToken = TestContext.Current.CancellationToken, UnhandledExceptionDelegate = services.GetRequiredService<ErrorMask>().HandleAsync,
        });
        var body = await services.GetRequiredService<AnswerBody>().ToBytesAsync(result, TestContext.Current.CancellationToken);
        return (System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(body), "has it under [0-9a-f]+", ""), result.Data is PlannedData);
    }
}
