using System.Text;
using FrameworkGraph.Server.Access;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;
using FrameworkGraph.Workspace;
using Microsoft.Data.Sqlite;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>What stays when the evidence is replaced or a person erased.</summary>
public sealed class KeepingTests
{
    private static readonly Viewer Team = new(["team-a"]);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_seed_keeps_what_people_did_and_names_what_lost_its_subject()
    {
        await using var served = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        var store = served.Store;
        var actor = await ActorAsync(store, new Person("i", "a"));
        var claims = RealSeed.OfPredicate["addresses"].Where(c => c.Status == "accepted").Take(2).ToList();
        foreach (var claim in claims)
        {
            Assert.Empty((await store.ApplyAsync(new Change.DecideClaim(claim.Id, "disputed", "Doubtful."), actor, Clock.Now, Cancellation)).Errors);
        }

        var programme = (await store.ApplyAsync(new Change.SaveProgramme(null, null, Content("Kept")), actor, Clock.Now, Cancellation)).Event!.Subject;
        await store.ApplyAsync(new Change.PublishProgramme(programme) { Expected = 1 }, actor, Clock.Now, Cancellation);

        var fewer = RealSeed.Content.Claims.Where(c => c.Id != claims[0].Id && c.Subject != claims[0].Id && c.Object != claims[0].Id).ToList();
        await store.ReplaceSeedAsync(RealSeed.Content.Nodes, fewer, "another", Cancellation);
        Assert.Equal([new LooseEnd("decision", claims[0].Id, claims[0].Id)], await store.LooseEndsAsync(Cancellation));
        Assert.Equal("disputed", await StatusAsync(store, claims[1].Id));
        Assert.Equal(2, await FitsAsync(store, programme));
        Assert.Single((await store.ReadAsync([new Selection(new Root.Search("kept", new NodeFilter { Kinds = ["programme"] }))], Viewer.Anybody, Cancellation)).Connections[0].Rows);

        await store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, "whole again", Cancellation);
        Assert.Empty(await store.LooseEndsAsync(Cancellation));
        Assert.Equal("disputed", await StatusAsync(store, claims[0].Id));
        var happened = (await store.ReadHistoryAsync(new HistoryQuery(claims[0].Id, null, true, new Page(10)), Viewer.Anybody, Cancellation)).Events.Single();
        Assert.Empty((await store.ApplyAsync(new Change.Undo(happened.Number), actor, Clock.Now, Cancellation)).Errors);
        Assert.Equal("accepted", await StatusAsync(store, claims[0].Id));
    }

    [Fact]
    public async Task Proposal_without_its_end_comes_back_with_it()
    {
        await using var served = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        var store = served.Store;
        var actor = await ActorAsync(store, new Person("i", "a"));
        var claim = RealSeed.OfPredicate["addresses"].First();
        var proposal = new ClaimProposal(claim.Id, "qualifies", RealSeed.OfKind["finding"].First().Id, claim.Source) { Basis = "inferred", Confidence = "low", Rationale = "It seems so." };
        var outcome = await store.ApplyAsync(new Change.ProposeClaim(proposal), actor, Clock.Now, Cancellation);
        Assert.Empty(outcome.Errors);
        await store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims.Where(c => c.Id != claim.Id && c.Subject != claim.Id && c.Object != claim.Id), "another", Cancellation);
        Assert.Equal([new LooseEnd("proposal", outcome.Event!.Subject, claim.Id)], await store.LooseEndsAsync(Cancellation));
        await store.ReplaceSeedAsync(RealSeed.Content.Nodes, RealSeed.Content.Claims, "whole again", Cancellation);
        Assert.Equal("candidate", await StatusAsync(store, outcome.Event.Subject));
    }

    [Fact]
    public async Task Erased_person_leaves_history_as_it_was_and_no_trace_in_the_file()
    {
        await using var served = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        var store = served.Store;
        var actor = await ActorAsync(store, new Person("https://issuer.example", "subject-4711", "Quirina Xanthopoulos", "quirina@example.org"));
        await store.ApplyAsync(new Change.SaveProgramme(null, null, Content("Hers")), actor, Clock.Now, Cancellation);
        var before = await HistoryAsync(store);
        Assert.Contains("Quirina", (await store.ReadPeopleAsync([actor.Id], Cancellation))[actor.Id].Name);

        Assert.True(await store.ErasePersonAsync(actor.Id, Cancellation));
        Assert.False(await store.ErasePersonAsync(actor.Id, Cancellation));
        Assert.Equal(before, await HistoryAsync(store));
        Assert.Empty(await store.ReadPeopleAsync([actor.Id], Cancellation));
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(served.File)!, "test.db*"))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy, Cancellation);
            Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf("quirina"u8));
            Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes("subject-4711")));
        }

        Assert.NotEqual(actor.Id, await store.IdentifyAsync(new Person("https://issuer.example", "subject-4711"), Cancellation));
    }

    [Theory]
    [InlineData("UPDATE event SET actor = 'somebody-else'"), InlineData("DELETE FROM event")]
    public async Task History_cannot_be_changed_even_in_the_database(string sql)
    {
        await using var served = await Served.StartAsync(new AccessOptions(AccessMode.Local));
        var actor = await ActorAsync(served.Store, new Person("i", "a"));
        await served.Store.ApplyAsync(new Change.SaveProgramme(null, null, Content("There")), actor, Clock.Now, Cancellation);
        using var connection = new SqliteConnection($"Data Source={served.File}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Contains("only added to", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message);
    }

    [Fact]
    public void Undoing_goes_from_the_last_that_stands()
    {
        HistoryEvent Event(long number, long? undoes = null) => new() { Number = number, Undoes = undoes, At = Clock.Now, Actor = "a", Deed = undoes is null ? Deed.ProgrammeSaved : Deed.Undone, Subject = "s", Version = (int)number };
        Assert.Equal([2], UndoOrder.Open([Event(1), Event(2)]));
        Assert.Equal([1, 3], UndoOrder.Open([Event(1), Event(2), Event(3, 2)]));
        Assert.Equal([2, 4], UndoOrder.Open([Event(1), Event(2), Event(3, 2), Event(4, 3)]));
        Assert.Equal([1, 5], UndoOrder.Open([Event(1), Event(2), Event(3, 2), Event(4, 3), Event(5, 4)]));
        Assert.Equal([4], UndoOrder.Open([Event(1), Event(2), Event(3, 2), Event(4)]));
        Assert.Equal([2], UndoOrder.Open([Event(1, null), Event(2, 1)]));
    }

    private static async Task<Actor> ActorAsync(GraphStore store, Person person) => new(await store.IdentifyAsync(person, Cancellation), [Role.Editor, Role.Curator], ["team-a"]);

    private static ProgrammeContent Content(string name) => new(
        name, null, new Dictionary<string, string> { [Mutations.Feature] = "routine", ["element.valentijn.trust"] = "planned" },
        new Dictionary<string, IReadOnlyDictionary<string, string>> { ["element.cohen.location"] = new Dictionary<string, string> { ["one-site"] = "yes", ["psychiatrist"] = "no" } });

    private static async Task<string?> StatusAsync(GraphStore store, string claim) =>
        (await store.ReadAsync([new Selection(new Root.ByIds([claim]))], Viewer.Anybody, Cancellation)).Connections[0].Rows.SingleOrDefault()?.Claim!.Status;

    private static async Task<int> FitsAsync(GraphStore store, string programme) =>
        (await store.ReadAsync([new Selection(new Root.Claims(new ClaimFilter { Subjects = [programme] }))], Viewer.Anybody, Cancellation)).Connections[0].Rows.Count;

    private static async Task<string> HistoryAsync(GraphStore store) =>
        string.Join("\n", (await store.ReadHistoryAsync(new HistoryQuery(null, null, false, new Page(100)), Team, Cancellation)).Events);
}
