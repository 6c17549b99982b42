using System.Diagnostics;
using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>What is sent to the server.</summary>
public sealed class Neo4jStatementTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Selection Nested(string from, int size) => new(new Root.ByIds([from]))
    {
        Count = true, Page = new(size), Steps = [new(Hop.Out) { Page = new(size), Steps = [new(Hop.In) { Claims = new() { Predicates = [from] } }, new(Hop.Source)] }],
    };

    private static string Text(Selection selection)
    {
        var parameters = new Parameters();
        return Snapshot.Around([new ListCypher(parameters, new FilterCypher(parameters, Viewer.Anybody)).Root(selection, ListShape.Of(selection))]);
    }

    [Fact]
    public void Questions_of_one_shape_have_one_text_and_their_values_are_not_in_it()
    {
        Assert.Equal(Text(Nested("a", 1)), Text(Nested("' OR 1=1 //", 500)));
        Assert.DoesNotContain("OR 1=1", Text(Nested("' OR 1=1 //", 500)));
    }

    /// <summary>Of values beside one another Neo4j makes a plan for each order of magnitude of their lengths.</summary>
    [Fact]
    public void Values_are_in_one_map()
    {
        var statement = Statement.Read("RETURN 1", new Parameters().With("name", "text").With("number", 1));
        using var sent = System.Text.Json.JsonDocument.Parse(statement.Body([], false));
        Assert.Equal(["given", "request"], sent.RootElement.GetProperty("parameters").EnumerateObject().Select(p => p.Name));
        Assert.DoesNotMatch(@"\$(?!given\.)", Text(Nested("a", 1)));
    }

    [Fact]
    public async Task An_answer_costs_one_statement()
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await store.ReplaceSeedAsync(Sample.Nodes("a", "b"), [Sample.Claim("c", "a", "b")], "r", Cancellation);
        var before = store.StatementCount;
        var answer = await store.ReadAsync([Nested("a", 5), Nested("b", 5), new(new Root.Search("a", NodeFilter.Any))], Viewer.Anybody, Cancellation);
        Assert.Equal(1, store.StatementCount - before);
        Assert.Equal("b", answer.Connections[0].Rows[0].Steps[0].Rows[0].Id);
    }

    [Fact]
    public async Task All_chains_cost_one_statement()
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await store.ReplaceSeedAsync(
            Sample.Nodes("a", "b", "c", "d", "e"), [Sample.Claim("1", "a", "b"), Sample.Claim("2", "c", "b"), Sample.Claim("3", "c", "d"), Sample.Claim("4", "e", "d"), Sample.Claim("5", "e", "a")], "r", Cancellation);
        var before = store.StatementCount;
        var chains = await store.FindPathsAsync(new("a", "d", 6, 10, ClaimFilter.Any, All: true), Viewer.Anybody, Cancellation);
        Assert.Equal(1, store.StatementCount - before);
        Assert.Equal(["5 4", "1 2 3"], chains.Select(chain => string.Join(' ', chain.Select(step => step.Claim))));
    }

    [Fact]
    public async Task A_statement_that_nobody_waits_for_is_ended_on_the_server()
    {
        using var api = new QueryApi(TestServer.Options);
        using var cancel = new CancellationTokenSource(500);
        const string endless = "UNWIND range(1, 1000000000000) AS endless WITH endless WHERE endless % 7 = 8 RETURN count(*)";
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.RunAsync(Statement.Read(endless), cancel.Token));
        var watch = Stopwatch.StartNew();
        while ((await TestServer.QueryAsync("SHOW TRANSACTIONS YIELD currentQuery AS q WHERE q STARTS WITH 'UNWIND range(1, 1000000000000)' RETURN count(*)"))[0].GetInt32() > 0)
        {
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
            await Task.Delay(50, Cancellation);
        }
    }

    [Fact]
    public async Task Bookmarks_of_another_database_do_not_stop_the_store()
    {
        using var api = new QueryApi(TestServer.Options) { Bookmarks = ["FB:garbage"] };
        Assert.Equal(1, (await api.RunAsync(Statement.Read("RETURN 1"), Cancellation)).Single().GetInt32());
    }

    [Theory, InlineData("attribution"), InlineData("basis"), InlineData("confidence"), InlineData("status")]
    public void Every_term_of_what_names_a_link_has_a_letter_of_its_own(string facet)
    {
        var terms = FrameworkGraph.Ontology.ClaimFields.Find(facet)!.Vocabulary!.Terms.Select(t => t.Slug).ToList();
        var letters = terms.Select(term => System.Text.RegularExpressions.Regex.Match(LinkMarks.Of("s", "l"), $"l\\.{facet} .*?WHEN '{term}' THEN '(.)'").Groups[1].Value).ToList();
        Assert.DoesNotContain("", letters);
        Assert.Equal(terms.Count, letters.Distinct().Count());
    }

    [Theory]
    [InlineData("plain"), InlineData("é ﬁ"), InlineData("\uD7FE\uD7FF\uE000\uFFFF"), InlineData("a\U0001F600b"), InlineData(""), InlineData("\0a\u0001\0\u0002")]
    public void Sortable_text_can_be_read_back(string text) => Assert.Equal(text, Sortable.Original(Sortable.Of(text)));
}
