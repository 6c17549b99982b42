using FrameworkGraph.Ontology;
using FrameworkGraph.Store;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>How the server would run what is sent to it, planned over an empty database: such a plan may be kept.</summary>
public sealed class Neo4jPlanTests
{
    private static readonly Dictionary<string, Selection> Lists = new()
    {
        ["nodes and claims by id"] = new(new Root.ByIds(["a", "b"])),
        ["nodes by id"] = new(new Root.Nodes(new() { Ids = ["a", "b"] })),
        ["nodes of a home"] = new(new Root.Nodes(new() { Homes = ["a"] })),
        ["nodes of a kind"] = new(new Root.Nodes(new() { Kinds = ["finding"] })),
        ["nodes by label"] = new(new Root.Nodes(NodeFilter.Any)) { Order = new(OrderField.Label) },
        ["claims from a subject"] = new(new Root.Claims(new() { Subjects = ["a"] })),
        ["claims to an object"] = new(new Root.Claims(new() { Objects = ["a"] })),
        ["claims of a paragraph"] = new(new Root.Claims(new() { Paragraphs = ["a"] })),
        ["claims of a source"] = new(new Root.Claims(new() { Sources = ["a"] })),
        ["claims of a predicate"] = new(new Root.Claims(new() { Predicates = ["reports"] })),
        ["claims by year"] = new(new Root.Claims(ClaimFilter.Any)) { Order = new(OrderField.Year) },
        ["claims between kinds"] = new(new Root.Claims(new() { SubjectKinds = ["finding"], ObjectKinds = ["concept"] })),
        ["claims between frameworks"] = new(new Root.Claims(new() { BetweenHomes = ["a", "b"], DifferentHomes = true })),
    };

    /// <summary>Something found by its label, and not said by which index. What Neo4j guesses of an empty database is all the same to it, so that its plan alone tells little.</summary>
    private const string Unsaid = @"\bMATCH \(\w+:(?!Meta)(?:(?! WHERE | USING INDEX SEEK ).)* WHERE ";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> ListNames => [.. Lists.Keys];

    public static TheoryData<Hop> Hops => [.. Enum.GetValues<Hop>()];

    /// <summary>A scan for each of ten thousand ids took half a minute over a database that had just been filled.</summary>
    [Theory, MemberData(nameof(ListNames))]
    public async Task Lists_find_everything_by_an_index(string list) => AssertFindsByIndex(await PlanAsync(Lists[list] with { Count = true }));

    [Theory, MemberData(nameof(Hops))]
    public async Task Hops_find_everything_by_an_index(Hop hop)
    {
        Root root = HopCypher.StartsAtClaim(hop) ? new Root.Claims(new() { Sources = ["a"] }) : new Root.ByIds(["a"]);
        AssertFindsByIndex(await PlanAsync(new Selection(root) { Steps = [new(hop) { Count = true }] }));
    }

    [Fact]
    public async Task Maps_and_neighbours_find_everything_by_an_index()
    {
        var evidence = new ClaimFilter { Facets = new Dictionary<string, IReadOnlyList<string>> { ["status"] = Statuses.OfEvidence } };
        var maps = new[] { new NodeFilter { Homes = ["a"] }, new NodeFilter { Kinds = ["work"] } }.Select(rows => new PatternCount(rows, new() { Kinds = ["concept"] }, evidence, evidence));
        foreach (var map in maps)
        {
            AssertFindsByIndex(await PlanAsync((parameters, filters) => PatternCypher.Findings(map, parameters, filters)));
            AssertFindsByIndex(await PlanAsync((parameters, filters) => PatternCypher.Reports(map, parameters, filters)));
        }

        AssertFindsByIndex(await PlanAsync((parameters, filters) => PatternCypher.StandingBehind(["a"], parameters, filters)));
        AssertFindsByIndex(await PlanAsync((parameters, filters) => PatternCypher.Neighbours(new("a", ClaimFilter.Any), parameters, filters)));
    }

    public static TheoryData<string> KeptPlans =>
    [
        ImportCypher.Nodes, ImportCypher.Claims, ImportCypher.Cites, ImportCypher.Tombstones, ImportCypher.Link, ImportCypher.Needs, ImportCypher.RemoveClaims, ImportCypher.Remove, ImportCypher.RemovePlaces, ImportCypher.RemoveTombstones,
        OwnCypher.Commit, OwnCypher.TakeOut, OwnCypher.PutNodes, OwnCypher.PutClaims, OwnCypher.Decide,
    ];

    [Theory, MemberData(nameof(KeptPlans))]
    public void Statements_that_keep_their_plan_say_by_which_index_they_find(string text) =>
        Assert.DoesNotMatch(@"[^E]MATCH \(\w+:(?!Meta)[^)]*\)(?>(-\[l:LINK\]->\(\))?)(?! USING INDEX SEEK)", text);

    [Theory, MemberData(nameof(KeptPlans))]
    public async Task Statements_that_keep_their_plan_find_everything_by_an_index_though_planned_over_nothing(string text)
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await store.RevisionsAsync(Cancellation);
        var names = System.Text.RegularExpressions.Regex.Matches(text, @"\$given\.(\w+)").Select(m => m.Groups[1].Value).Distinct();
        var parameters = names.Aggregate(new Parameters(), (all, name) => all.With(name, (string?)null));
        var plan = await TestServer.PlanAsync(text, parameters);
        AssertFindsByIndex(plan);
    }

    [Theory, InlineData(Hop.Out), InlineData(Hop.In)]
    public async Task Page_over_one_predicate_is_a_range_of_the_index_in_order_though_planned_over_nothing(Hop hop)
    {
        var step = new Step(hop) { Claims = new() { Predicates = ["reports"] }, Nodes = new() { Kinds = ["finding"] }, Implied = true, Fields = Fields.Names };
        var selection = new Selection(new Root.ByIds(["a"])) { Steps = [step] };
        var plan = await PlanAsync(selection);
        Assert.Contains("DirectedRelationshipIndexSeekByRange", plan);
        Assert.DoesNotContain(plan, operation => operation.Contains("Scan") || operation is "Sort" or "PartialSort" or "Top" or "PartialTop");
    }

    public static TheoryData<ClaimFilter> ClaimsOfChains => [ClaimFilter.Any, new ClaimFilter { SubjectKinds = ["finding"], BetweenHomes = ["a", "b"], DifferentHomes = true, Cites = ["w"] }];

    /// <summary>A plan that sorted or gathered rows would look at everything before the limit stopped it, and one that is not breadth first at every chain.</summary>
    [Theory, MemberData(nameof(ClaimsOfChains))]
    public async Task Claims_of_all_chains_are_looked_for_breadth_first_and_no_further_than_their_limit_though_planned_over_nothing(ClaimFilter claims)
    {
        var query = new PathQuery("a", "b", Limits.MaxPathLength, 10, claims, All: true);
        var plan = await PlanAsync((parameters, filters) => PathCypher.Near(query, parameters, filters));
        Assert.Equal(["VarLengthExpand(Pruning,BFS,All)", "VarLengthExpand(Pruning,BFS,All)"], plan.Where(operation => operation.StartsWith("VarLength")));
        Assert.DoesNotContain(plan, operation => operation.Contains("Sort") || operation.Contains("Eager"));
    }

    private static Task<IReadOnlyList<string>> PlanAsync(Selection selection) => PlanAsync((parameters, filters) => new ListCypher(parameters, filters).Root(selection, ListShape.Of(selection)));

    private static async Task<IReadOnlyList<string>> PlanAsync(Func<Parameters, FilterCypher, string> expression)
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await store.RevisionsAsync(Cancellation);
        var parameters = new Parameters();
        var text = Snapshot.Around([expression(parameters, new FilterCypher(parameters, Viewer.Anybody))]);
        Assert.DoesNotMatch(Unsaid, text);
        return await TestServer.PlanAsync(text, parameters);
    }

    private static void AssertFindsByIndex(IReadOnlyList<string> plan)
    {
        Assert.Contains(plan, operation => operation.Contains("Seek"));
        Assert.DoesNotContain(plan, operation => operation.Contains("Scan"));
    }
}
