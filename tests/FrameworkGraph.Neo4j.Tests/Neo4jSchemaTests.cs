using FrameworkGraph.Store;
using FrameworkGraph.Store.Tests.Conformance;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Databases of other versions.</summary>
public sealed class Neo4jSchemaTests
{
    private const string OursCypher = "SHOW CONSTRAINTS YIELD name, labelsOrTypes AS labels WHERE labels[0] IN ['Programme', 'Proposal', 'Decision', 'Event', 'Person'] RETURN collect(name)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Newer_schema_is_refused_and_its_data_stay()
    {
        await using var store = await TestServer.OpenEmptyAsync();
        await store.ReplaceSeedAsync(Sample.Nodes("a"), [], "r", Cancellation);
        await TestServer.QueryAsync($"MATCH (m:Meta {{name: 'graph'}}) SET m.schema = {Neo4jSchema.Version + 1}");
        await using var refused = new Neo4jGraphStore(TestServer.Options);
        var error = await Assert.ThrowsAsync<StoreException>(() => refused.ReplaceSeedAsync([], [], "other", Cancellation));
        Assert.Contains($"made by a newer version of FrameworkGraph (schema {Neo4jSchema.Version + 1}; this program knows {Neo4jSchema.Version})", error.Message);
        Assert.Equal(2, (await TestServer.QueryAsync("MATCH (i:Item) RETURN count(i)"))[0].GetInt32());
        await TestServer.QueryAsync($"MATCH (m:Meta {{name: 'graph'}}) SET m.schema = {Neo4jSchema.Version}");
    }

    [Fact]
    public async Task Empty_database_gets_everything_that_a_store_needs()
    {
        await using (await TestServer.OpenEmptyAsync())
        {
            await TestServer.QueryAsync("MATCH (m:Meta {name: 'graph'}) DELETE m");
            await TestServer.QueryAsync("DROP INDEX node_place IF EXISTS");
        }

        await using var store = new Neo4jGraphStore(TestServer.Options);
        Assert.Equal(new Revisions("", 0, 0), await store.RevisionsAsync(Cancellation));
        Assert.Equal(Neo4jSchema.Version, (await TestServer.QueryAsync("MATCH (m:Meta {name: 'graph'}) RETURN m.schema"))[0].GetInt32());
        Assert.Equal(1, (await TestServer.QueryAsync("SHOW INDEXES YIELD name WHERE name = 'node_place' RETURN count(*)"))[0].GetInt32());
    }

    [Theory]
    [InlineData("DROP INDEX link_out IF EXISTS", "DROP INDEX link_in IF EXISTS", "MATCH ()-[l:LINK]->() REMOVE l.outPlace, l.inPlace", "MATCH (m:Meta {name: 'graph'}) SET m.schema = 3")]
    [InlineData("MATCH ()-[l:LINK]->() SET l.outPlace = split(l.outPlace, '\\u0000')[0], l.inPlace = split(l.inPlace, '\\u0000')[0]", "MATCH (m:Meta {name: 'graph'}) SET m.schema = 4")]
    [InlineData("MATCH ()-[l:LINK]->() SET l.outPlace = split(l.outPlace, '\\u0000')[0] + '\\u0000' + right(l.outPlace, 4), l.inPlace = split(l.inPlace, '\\u0000')[0] + '\\u0000' + right(l.inPlace, 4) REMOVE l.marks, l.apart", "DROP INDEX link_apart IF EXISTS", "MATCH (m:Meta {name: 'graph'}) SET m.schema = 5")]
    public async Task Links_of_versions_3_to_5_get_their_places_and_marks(params string[] older)
    {
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            await store.ReplaceSeedAsync(Sample.Nodes("a", "b"), [Sample.Claim("c", "a", "b"), Sample.Claim("about", Sample.Work.Id, "c", "supports"), Sample.Claim("open", "b", "a", "qualifies") with { Status = "candidate" }], "r", Cancellation);
        }

        foreach (var statement in older)
        {
            await TestServer.QueryAsync(statement);
        }

        await using var upgraded = new Neo4jGraphStore(TestServer.Options);
        foreach (var (from, hop, predicate, claim) in new[] { ("a", Hop.Out, "broader", "c"), ("b", Hop.In, "broader", "c"), ("c", Hop.In, "supports", "about") })
        {
            var found = new Step(hop) { Claims = new() { Predicates = [predicate], Facets = Sample.Facet("basis", "stated") }, Fields = Fields.Names };
            var walked = found with { Claims = found.Claims with { Predicates = null, Facets = Sample.Facet("status", "accepted") } };
            var answer = await upgraded.ReadAsync([new(new Root.ByIds([from])) { Steps = [found, walked] }], Viewer.Anybody, Cancellation);
            Assert.All(answer.Connections[0].Rows.Single().Steps, list => Assert.Equal(claim, Assert.Single(list.Rows).Claim!.Id));
        }

        Assert.Equal("open", (await TestServer.QueryAsync($"MATCH {LinkApart.Match("", "l", "")} RETURN l.id"))[0].GetString());
    }

    /// <summary>Until version 6 they were in the details alone.</summary>
    [Fact]
    public async Task Further_places_of_version_6_are_found()
    {
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            var claim = Sample.Claim("c", "a", "b") with { Paragraph = "q", Details = new("""{"note":"n","alsoAt":["p","q","r"]}""") };
            await store.ReplaceSeedAsync(Sample.Nodes("a", "b", "p", "q"), [claim, Sample.Claim("about", "c", "c", "supports") with { Details = new("""{"alsoAt":["p"]}""") }], "r", Cancellation);
        }

        foreach (var statement in new[] { "MATCH (p:Place) DETACH DELETE p", "MATCH (i:Item) REMOVE i.alsoAt", "MATCH ()-[l:LINK]->() REMOVE l.alsoAt", "DROP CONSTRAINT place_key", "MATCH (m:Meta {name: 'graph'}) SET m.schema = 6" })
        {
            await TestServer.QueryAsync(statement);
        }

        await using var upgraded = new Neo4jGraphStore(TestServer.Options);
        var there = new ClaimFilter { Paragraphs = ["p"] };
        var answer = await upgraded.ReadAsync(
            [
                new(new Root.ByIds(["p", "q", "a"])) { Steps = [new(Hop.ClaimsAt), new(Hop.Out) { Claims = there }] }, new(new Root.Claims(there)), new(new Root.Claims(new() { Paragraphs = ["r"] })),
                new(new Root.ByIds(["c"])) { Steps = [new(Hop.In) { Claims = there }] },
            ],
            Viewer.Anybody, Cancellation);
        Assert.Equal(["about c", "c", ""], answer.Connections[0].Rows.Select(r => string.Join(' ', r.Steps[0].Claims())));
        Assert.Equal(["c"], answer.Connections[0].Rows[2].Steps[1].Claims());
        Assert.Equal(["about", "c"], answer.Connections[1].Ids());
        Assert.Equal(["c"], answer.Connections[2].Ids());
        Assert.Equal(["about"], answer.Connections[3].Rows.Single().Steps[0].Claims());
        Assert.Equal(["p", "r"], (await TestServer.QueryAsync("MATCH (c:Claim {id: 'c'}) RETURN c.alsoAt"))[0].EnumerateArray().Select(at => at.GetString()));
    }

    [Fact]
    public async Task Database_of_version_1_keeps_its_data_and_takes_peoples_work_then()
    {
        await using (var store = await TestServer.OpenEmptyAsync())
        {
            await store.ReplaceSeedAsync(Sample.Nodes("a", "b"), [Sample.Claim("c", "a", "b")], "r", Cancellation);
        }

        foreach (var name in (await TestServer.QueryAsync(OursCypher))[0].EnumerateArray())
        {
            await TestServer.QueryAsync($"DROP CONSTRAINT {name.GetString()}");
        }

        await TestServer.QueryAsync("DROP INDEX event_subject IF EXISTS");
        await TestServer.QueryAsync("MATCH (m:Meta {name: 'graph'}) SET m.schema = 1 REMOVE m.events");
        await TestServer.QueryAsync("MATCH (t:Meta {name: 'turns'}) DELETE t");

        await using var upgraded = new Neo4jGraphStore(TestServer.Options);
        var answer = await upgraded.ReadAsync([new(new Root.Claims(ClaimFilter.Any))], Viewer.Anybody, Cancellation);
        Assert.Equal((new Revisions("r", 1, 0), "c"), (answer.Revisions, answer.Connections[0].Rows.Single().Id));
        Assert.Equal(Neo4jSchema.Version, (await TestServer.QueryAsync("MATCH (m:Meta {name: 'graph'}) RETURN m.schema"))[0].GetInt32());
        Assert.Equal(7, (await TestServer.QueryAsync(OursCypher))[0].GetArrayLength());
        var decided = await upgraded.ApplyAsync(new Change.DecideClaim("c", "disputed", "Doubtful."), new Actor("p", [Role.Curator], []), DateTimeOffset.UnixEpoch, Cancellation);
        Assert.Equal(1, decided.Event!.Number);
    }
}
