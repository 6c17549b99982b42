using System.Text.RegularExpressions;
using FrameworkGraph.Store.Tests.Conformance;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>How many statements an answer costs, and that they find their rows by index.</summary>
public sealed partial class SqliteStatementTests : SqliteTest
{
    [Fact]
    public async Task Answer_costs_at_most_one_statement_for_each_level()
    {
        await using var store = Open();
        await Fill(store, nodes: 20);
        Step leaf = new(Hop.Both) { Count = true };
        var selection = new Selection(new Root.Nodes(NodeFilter.Any)) { Count = true, Steps = [leaf, leaf with { Steps = [leaf, new(Hop.Source), new(Hop.Cites)] }] };
        Assert.Equal(3, await Cost(store, () => store.ReadAsync([selection, selection, new(new Root.Search("n1", NodeFilter.Any))], Viewer.Anybody, Cancellation)));
        Assert.Equal(1, await Cost(store, () => store.ReadAsync([new(new Root.ByIds(["missing"])) { Steps = [leaf] }], Viewer.Anybody, Cancellation)));
        Assert.Equal(1, await Cost(store, () => store.RevisionsAsync(Cancellation)));
        Assert.Equal(1, await Cost(store, () => store.CountPatternsAsync(new(NodeFilter.Any, NodeFilter.Any, ClaimFilter.Any, ClaimFilter.Any), Viewer.Anybody, Cancellation)));
    }

    public static TheoryData<Hop> Hops => new(Enum.GetValues<Hop>());

    [Theory, MemberData(nameof(Hops))]
    public async Task Every_hop_finds_its_rows_by_index(Hop hop) =>
        await AssertIndexed(new Selection(new Root.ByIds(["n0", "c"])) { Steps = [new(hop) { Count = true }] });

    public static TheoryData<string> Roots => new(Indexed.Keys);

    private static readonly Dictionary<string, Root> Indexed = new()
    {
        ["ids"] = new Root.ByIds(["n0", "c"]),
        ["node ids"] = new Root.Nodes(new() { Ids = ["n0"] }),
        ["kinds"] = new Root.Nodes(new() { Kinds = ["barrier"] }),
        ["homes"] = new Root.Nodes(new() { Homes = ["n0"] }),
        ["links out"] = new Root.Nodes(new() { Kinds = ["barrier"], Links = [new(Hop.Out, ClaimFilter.Any, Others: ["n0"])] }),
        ["links in"] = new Root.Nodes(new() { Kinds = ["barrier"], Links = [new(Hop.In, ClaimFilter.Any, OtherHomes: ["n0"])] }),
        ["links both ways"] = new Root.Nodes(new() { Kinds = ["barrier"], Links = [new(Hop.Both, new() { Facets = Sample.Facet("status", "accepted") }, Others: ["n0"])] }),
        ["search"] = new Root.Search("n0", new() { Kinds = ["barrier"] }),
        ["subjects"] = new Root.Claims(new() { Subjects = ["n0"] }),
        ["objects"] = new Root.Claims(new() { Objects = ["n0"] }),
        ["sources"] = new Root.Claims(new() { Sources = ["n0"] }),
        ["predicates"] = new Root.Claims(new() { Predicates = ["broader"] }),
        ["paragraphs"] = new Root.Claims(new() { Paragraphs = ["n0"] }),
    };

    [Theory, MemberData(nameof(Roots))]
    public async Task Every_selective_root_finds_its_rows_by_index(string root) => await AssertIndexed(new Selection(Indexed[root]) { Count = true });

    [Fact]
    public async Task A_filter_without_an_index_is_seen_to_scan()
    {
        var scans = await Scans(new Selection(new Root.Nodes(new() { Types = ["t"] })) { Count = true });
        Assert.NotEmpty(scans);
    }

    private async Task AssertIndexed(Selection selection) => Assert.Empty(await Scans(selection));

    /// <summary>The steps of the query plans that go through a whole table, for a stranger and for a team.</summary>
    private async Task<List<string>> Scans(Selection selection)
    {
        await using var store = Open();
        await Fill(store);
        var scans = new List<string>();
        store.Running = command => scans.AddRange(Plan(command).Where(line => Scan().IsMatch(line)));
        await store.ReadAsync([selection], Viewer.Anybody, Cancellation);
        await store.ReadAsync([selection], Sample.Red, Cancellation);
        return scans;
    }

    private static List<string> Plan(SqliteCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (SqliteParameter parameter in command.Parameters)
        {
            explain.Parameters.AddWithValue(parameter.ParameterName, parameter.Value);
        }

        using var reader = explain.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(reader.GetString(3));
        }

        return lines;
    }

    private static async Task<long> Cost(FrameworkGraph.Sqlite.SqliteGraphStore store, Func<Task> call)
    {
        var before = store.StatementCount;
        await call();
        return store.StatementCount - before;
    }

    /// <summary>The aliases under which the statements read the tables that grow.</summary>
    [GeneratedRegex("SCAN (n|c|s|k|l|o|a|f|r|node|claim|cites)( |$)")]
    private static partial Regex Scan();
}
