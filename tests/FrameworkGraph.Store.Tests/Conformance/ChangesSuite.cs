using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clauses W1 and W2: a change is whole, made once, and made by one where two want it.</summary>
public abstract class ChangesSuite<TFixture> : WorkspaceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact, Clause("W1")]
    public async Task Change_is_seen_with_its_event_its_rows_and_its_revision()
    {
        await Fill();
        var before = await Counters();
        var id = await Draft("Named \"so\" – ünd $x {}");
        Assert.Equal((before.Evidence, before.Workspace + 1), await Counters());
        var document = (await Document(id))!;
        Assert.Equal((1, "red", ProgrammeState.Draft, At, At), (document.Version, document.Team, document.State, document.Created, document.Changed));
        Assert.Equal(Content("Named \"so\" – ünd $x {}").ToJson(), document.Content.ToJson());
        var happened = Assert.Single((await History()).Events);
        Assert.Equal((1, Deed.ProgrammeSaved, id, 1, Ada.Id, At), (happened.Number, happened.Deed, happened.Subject, happened.Version, happened.Actor, happened.At));
        Assert.Equal([id], await Ids(new Root.ByIds([id]), Red));

        await Decide("claim.addresses", "disputed");
        Assert.Equal((before.Evidence + 1, before.Workspace + 1), await Counters());
    }

    [Fact, Clause("W1")]
    public async Task Saved_again_it_is_what_was_saved_last()
    {
        await Fill();
        var id = await Published("Before");
        await Make(new Change.SaveProgramme(id, null, Content("Afterwards")) { Expected = 2 }, Ada);
        Assert.Equal(("Afterwards", 3, ProgrammeState.Published), (await Document(id))! is var d ? (d.Content.Name, d.Version, d.State) : default);
        Assert.Equal([id], await Ids(new Root.Search("afterwards", new() { Kinds = ["programme"] })));
        Assert.Empty(await Ids(new Root.Search("before", NodeFilter.Any)));
        Assert.Equal(2, (await Follow(id, new Step(Hop.Out) { Count = true })).TotalCount);
    }

    [Fact, Clause("W1")]
    public async Task Of_changes_that_expect_one_version_one_is_made()
    {
        await Fill();
        var id = await Draft("Raced for");
        var before = await Counters();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Apply(new Change.SaveProgramme(id, null, Content($"Racer {i}")) { Expected = 1 }, Ada)));
        var made = Assert.Single(outcomes, o => o.Errors.Count == 0);
        Assert.All(outcomes.Where(o => o != made), o => Assert.Equal(UserErrorCode.Conflict, o.Errors.Single().Code));
        Assert.Equal(made.Event!.After, ProgrammeText.Write((await Document(id))!));
        Assert.Equal((before.Evidence, before.Workspace + 1), await Counters());
        Assert.Equal(2, (await History(id)).Events.Count);
    }

    [Fact, Clause("W1"), Clause("W3")]
    public async Task Changes_beside_each_other_are_all_made_and_numbered_without_a_gap()
    {
        await Fill();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run<object>(async () => i % 2 == 0 ? await Draft($"Beside {i}") : await Decide("claim.identifies", "disputed"))));
        var events = (await History()).Events;
        Assert.Equal(Enumerable.Range(1, 8).Select(n => (long)n), events.Select(e => e.Number));
        Assert.Equal([1, 2, 3, 4], events.Where(e => e.Deed == Deed.ClaimDecided).Select(e => e.Version));
        Assert.Equal((1 + 4, 4), await Counters());
    }

    [Fact, Clause("W1"), Clause("C1")]
    public async Task Answers_beside_a_writer_are_each_of_one_state()
    {
        await Fill();
        var id = await Published("2");
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () =>
            {
                var met = new HashSet<string>();
                do
                {
                    var answer = await Tested.ReadAsync(
                        [new(new Root.ByIds([SelfReport.SourceOf(id)])), new(new Root.Claims(new() { Subjects = [id] })) { Steps = [new(Hop.Subject), new(Hop.Source)] }], Viewer.Anybody, Cancellation);
                    var version = $"{answer.Revisions.Workspace}";
                    Assert.Equal($"What {version} says of itself", answer.Connections[0].Rows.Single().Node!.Label);
                    Assert.Equal([version, version], answer.Connections[1].Rows.Select(r => r.Steps[0].Rows.Single().Node!.Label));
                    met.Add(version);
                }
                while (!done.IsCancellationRequested);

                return met.Count;
            },
            Cancellation)).ToList();
        for (var version = 2; version < 20; version++)
        {
            await Make(new Change.SaveProgramme(id, null, Content($"{version + 1}")) { Expected = version }, Ada);
        }

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), met => Assert.True(met > 0));
    }

    [Fact, Clause("W1")]
    public async Task Refused_change_leaves_nothing_behind()
    {
        await Fill();
        var id = await Draft("Kept");
        var (before, document) = (await Counters(), ProgrammeText.Write((await Document(id))!));
        Assert.NotEmpty((await Apply(new Change.SaveProgramme(id, null, Content("Stale")) { Expected = 7 }, Ada)).Errors);
        Assert.NotEmpty((await Apply(new Change.DecideClaim("claim.none", "accepted", null), Cat)).Errors);
        Assert.NotEmpty((await Apply(new Change.ProposeClaim(Proposal("enabler.e", "addresses", "barrier.b")), Ada)).Errors);
        await Assert.ThrowsAsync<NotAllowedException>(() => Apply(new Change.DecideClaim("claim.addresses", "accepted", null), Ada));
        Assert.Equal(before, await Counters());
        Assert.Equal(document, ProgrammeText.Write((await Document(id))!));
        Assert.Single((await History()).Events);
    }

    [Fact, Clause("W1")]
    public async Task Undoing_gives_back_what_was_there()
    {
        await Fill();
        var id = await Draft("First");
        var first = ProgrammeText.Write((await Document(id))!);
        var saved = await Make(new Change.SaveProgramme(id, null, Content("Second")) { Expected = 1 }, Ada);
        var undone = await Make(new Change.Undo(saved.Number), Ada);
        Assert.Equal(first, ProgrammeText.Write((await Document(id))!));
        Assert.Equal((3, saved.Number), (undone.Version, undone.Undoes));
        var deleted = await Make(new Change.DeleteProgramme(id) { Expected = 3 }, Ada);
        Assert.Null(await Document(id));
        Assert.Empty(await Ids(new Root.ByIds([id, SelfReport.SourceOf(id)]), Red));
        await Make(new Change.Undo(deleted.Number), Ada);
        Assert.Equal([id, SelfReport.SourceOf(id)], await Ids(new Root.ByIds([id, SelfReport.SourceOf(id)]), Red));
    }

    [Fact, Clause("W2")]
    public async Task Change_sent_again_under_its_key_is_made_once()
    {
        await Fill();
        Change change(string name) => new Change.SaveProgramme(null, null, Content(name)) { Key = "k'1" };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Apply(change("Once"), Ada)));
        Assert.All(outcomes, o => Assert.Empty(o.Errors));
        Assert.Equal(4, outcomes.Count(o => o.Repeated));
        Assert.Single(outcomes.Select(o => o.Event!.Number).Distinct());
        Assert.Equal(UserErrorCode.Conflict, (await Apply(change("Another"), Ada)).Errors.Single().Code);
        Assert.False((await Apply(change("Once"), Bea)).Repeated);
        Assert.Equal((1, 2), await Counters());
    }
}
