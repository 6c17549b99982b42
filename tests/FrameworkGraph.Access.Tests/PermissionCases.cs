using FrameworkGraph.Tests;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>Every mutation as every role.</summary>
public abstract class PermissionCases(OidcServer server)
{
    private const string No = "UNAUTHENTICATED", Not = "FORBIDDEN", Unknown = "NOT_FOUND", Yes = "OK";

    private Served Served => server.Served;

    [Theory]
    [InlineData(null, No), InlineData("nobody", Not), InlineData("reader-a", Not), InlineData("curator", Not), InlineData("editor-b", Yes), InlineData("editor-a", Yes)]
    public async Task New_programme_is_saved_by_editors_alone(string? account, string verdict) =>
        Assert.Equal(verdict, (await Served.SaveAsync(account, "New one")).Verdict());

    [Fact]
    public async Task New_programme_for_another_team_is_refused()
    {
        var answer = await Served.AskAsync("editor-b", """mutation { saveProgramme(input: { name: "X", team: "team-a" }) { userErrors { code } } }""");
        Assert.Equal(Not, answer.Verdict());
    }

    [Theory]
    [InlineData(null, No), InlineData("nobody", Not), InlineData("reader-a", Not), InlineData("curator", Not), InlineData("editor-b", Unknown), InlineData("editor-a2", Yes)]
    public async Task Private_programme_is_changed_by_editors_of_its_team_and_unknown_to_others(string? account, string verdict)
    {
        var (id, _) = await Served.DraftAsync("Mutated");
        Assert.Equal(verdict, (await Served.SaveAsync(account, "Mutated again", id, 1)).Verdict());
        var version = verdict == Yes ? 2 : 1;
        Assert.Equal(verdict, (await Served.ChangeAsync(account, "publishProgramme", id, version)).Verdict());
        Assert.Equal(verdict == Yes ? Yes : verdict, (await Served.ChangeAsync(account, "deleteProgramme", id, version + 1 - (verdict == Yes ? 0 : 1))).Verdict());
    }

    [Theory]
    [InlineData(null, No), InlineData("nobody", Not), InlineData("reader-a", Not), InlineData("curator", Not), InlineData("editor-b", Not), InlineData("editor-a2", Yes)]
    public async Task Published_programme_is_changed_by_editors_of_its_team(string? account, string verdict)
    {
        var id = await Served.PublishedAsync("Seen");
        Assert.Equal(verdict, (await Served.SaveAsync(account, "Seen again", id, 2)).Verdict());
        Assert.Equal(verdict, (await Served.ChangeAsync(account, "unpublishProgramme", id, verdict == Yes ? 3 : 2)).Verdict());
        if (verdict != Yes)
        {
            Assert.Equal(verdict, (await Served.ChangeAsync(account, "deleteProgramme", id, 2)).Verdict());
        }
    }

    [Theory]
    [InlineData(null, No), InlineData("nobody", Unknown), InlineData("reader-a", Not), InlineData("curator", Unknown), InlineData("editor-b", Unknown), InlineData("editor-a2", Yes)]
    public async Task Private_event_is_undone_by_editors_of_its_team_and_unknown_to_others(string? account, string verdict)
    {
        var (_, happened) = await Served.DraftAsync("Undone");
        Assert.Equal(verdict, (await Served.UndoAsync(account, happened)).Verdict());
    }

    [Theory]
    [InlineData(null, No), InlineData("nobody", Not), InlineData("reader-a", Not), InlineData("editor-a", Yes), InlineData("editor-b", Yes), InlineData("curator", Yes)]
    public async Task Claim_is_proposed_by_editors_and_curators(string? account, string verdict)
    {
        var (subject, @object, source) = Unlinked(account);
        var answer = await Served.ProposeAsync(account, subject, "ADDRESSES", @object, source);
        Assert.True(verdict == answer.Verdict(), answer.ToString());
    }

    [Theory]
    [InlineData(null, No), InlineData("nobody", Not), InlineData("reader-a", Not), InlineData("editor-a", Not), InlineData("editor-b", Not), InlineData("curator", Yes)]
    public async Task Claim_is_decided_and_the_decision_undone_by_curators_alone(string? account, string verdict)
    {
        var claim = RealSeed.OfPredicate["addresses"].ElementAt(3).Id;
        Assert.Equal(verdict, (await Served.DecideAsync(account, claim, "ACCEPTED")).Verdict());
        var decided = await Served.DecideAsync("curator", claim, "DISPUTED");
        Assert.Equal(verdict, (await Served.UndoAsync(account, decided.Text("data.decideClaim.event.id")!)).Verdict());
    }

    [Fact]
    public async Task Proposal_is_undone_by_who_proposed_it_or_a_curator()
    {
        var (subject, @object, source) = Unlinked("undo");
        var happened = (await Served.ProposeAsync("editor-a", subject, "ADDRESSES", @object, source)).Text("data.proposeClaim.event.id")!;
        Assert.Equal(Not, (await Served.UndoAsync("editor-a2", happened)).Verdict());
        Assert.Equal(Yes, (await Served.UndoAsync("editor-a", happened)).Verdict());
    }

    /// <summary>An enabler and a barrier that no document links yet; others for each name.</summary>
    private static (string Enabler, string Barrier, string Source) Unlinked(string? name)
    {
        var linked = RealSeed.OfPredicate["addresses"].Select(c => (c.Subject, c.Object)).ToHashSet();
        var open = RealSeed.OfKind["enabler"].SelectMany(e => RealSeed.OfKind["barrier"].Select(b => (e.Id, b.Id))).Where(p => !linked.Contains(p)).ToList();
        var (enabler, barrier) = open[(name ?? "").Sum(c => c) % open.Count];
        return (enabler, barrier, "work.robinson-2008-briefing");
    }
}
