using FrameworkGraph.Tests;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>Validation, versions, repeats and undoing.</summary>
public abstract class WritingCases(OidcServer server)
{
    private Served Served => server.Served;

    [Fact]
    public async Task Saved_programme_comes_back_as_it_was_saved()
    {
        var programme = (await Served.SaveAsync("editor-a", "As saved")).At("data.saveProgramme.programme");
        Assert.Equal("DRAFT", programme.Text("state"));
        Assert.Equal("team-a", programme.Text("team"));
        Assert.Equal("ESTABLISHED", programme.Text("features.0.rating"));
        Assert.Equal("""{"formatVersion":1,"kind":"programme-draft","name":"As saved","description":"About it.","features":{"element.valentijn.case-management":"established"},"constructs":{"element.cohen.location":{"one-site":"yes"}}}""", programme.Text("document"));
    }

    [Theory]
    [InlineData("""name: " " """, "name"), InlineData("""name: "a\u0000b" """, "name")]
    [InlineData("""name: "x", features: [{ feature: "element.valentijn.scope", rating: BEGUN }]""", "features")]
    [InlineData("""name: "x", answers: [{ construct: "element.cohen.reach", aspect: "no-such", answer: "yes" }]""", "answers.element.cohen.reach")]
    [InlineData("""name: "x", answers: [{ construct: "element.cohen.reach", aspect: "need", answer: "yes" }]""", "answers.element.cohen.reach.need")]
    [InlineData("name: \"X\", features: [{ feature: \"element.valentijn.case-management\", rating: PLANNED }, { feature: \"element.valentijn.case-management\", rating: ROUTINE }]", "features.element.valentijn.case-management")]
    [InlineData("name: \"X\", answers: [{ construct: \"element.cohen.location\", aspect: \"one-site\", answer: \"yes\" }, { construct: \"element.cohen.location\", aspect: \"one-site\", answer: \"no\" }]", "answers.element.cohen.location.one-site")]
    public async Task What_is_wrong_with_an_input_comes_back_as_data(string input, string field)
    {
        var answer = await Served.AskAsync("editor-a", $$"""mutation { saveProgramme(input: { clientMutationId: "c1", {{input}} }) { clientMutationId version userErrors { field code message } } }""");
        Assert.Equal("BAD_ARGUMENT", answer.Verdict());
        Assert.Equal(field, answer.Text("data.saveProgramme.userErrors.0.field"));
        Assert.Equal("c1", answer.Text("data.saveProgramme.clientMutationId"));
    }

    [Theory]
    [InlineData("barrier.no-such", "ADDRESSES", "NOT_FOUND"), InlineData("finding", "ADDRESSES", "BAD_ARGUMENT")]
    public async Task Proposal_that_breaks_the_rules_of_evidence_is_refused(string subject, string predicate, string code)
    {
        var id = subject == "finding" ? RealSeed.OfKind["finding"].First().Id : subject;
        Assert.Equal(code, (await Served.ProposeAsync("editor-a", id, predicate, RealSeed.OfKind["barrier"].First().Id, "work.robinson-2008-briefing")).Verdict());
    }

    [Fact]
    public async Task Proposal_of_what_is_there_already_is_a_conflict()
    {
        var claim = RealSeed.OfPredicate["addresses"].First();
        Assert.Equal("CONFLICT", (await Served.ProposeAsync("editor-a", claim.Subject, "ADDRESSES", claim.Object, claim.Source)).Verdict());
    }

    [Fact]
    public async Task Of_changes_that_expect_one_version_one_is_made()
    {
        var (id, _) = await Served.DraftAsync("Raced for");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Served.SaveAsync(i % 2 == 0 ? "editor-a" : "editor-a2", $"Racer {i}", id, 1)));
        Assert.Single(answers, a => a.Verdict() == "OK");
        Assert.Equal(7, answers.Count(a => a.Verdict() == "CONFLICT"));
        Assert.Equal("BAD_ARGUMENT", (await Served.SaveAsync("editor-a", "Unversioned", id)).Verdict());
    }

    [Fact]
    public async Task Change_sent_again_under_its_key_is_made_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Served.SaveAsync("editor-a", "Once", key: "k-1")));
        Assert.All(answers, a => Assert.Equal("OK", a.Verdict()));
        Assert.Single(answers.Select(a => a.Text("data.saveProgramme.event.id")).Distinct());
        Assert.All(answers, a => Assert.Equal("Ada Example", a.Text("data.saveProgramme.event.actorName")));
        Assert.Equal("CONFLICT", (await Served.SaveAsync("editor-a", "Something else", key: "k-1")).Verdict());
        Assert.Equal("OK", (await Served.SaveAsync("editor-b", "Another's key", key: "k-1")).Verdict());
    }

    [Fact]
    public async Task Saving_is_undone_and_done_again()
    {
        var (id, _) = await Served.DraftAsync("First name");
        var second = (await Served.SaveAsync("editor-a", "Second name", id, 1)).Text("data.saveProgramme.event.id")!;
        var undone = await Served.UndoAsync("editor-a2", second);
        Assert.Equal("First name", undone.Text("data.undo.programme.name"));
        Assert.Equal(3, undone.Number("data.undo.version"));
        Assert.Equal("CONFLICT", (await Served.UndoAsync("editor-a2", second)).Verdict());
        var again = await Served.UndoAsync("editor-a", undone.Text("data.undo.event.id")!);
        Assert.Equal("Second name", again.Text("data.undo.programme.name"));
        Assert.Equal(4, (await Served.AskAsync("editor-a", $$"""{ history(of: "{{id}}") { totalCount } }""")).Number("data.history.totalCount"));
    }

    [Fact]
    public async Task Undoing_is_refused_where_later_work_depends_on_it()
    {
        var (id, first) = await Served.DraftAsync("Built upon");
        await Served.SaveAsync("editor-a", "Built further", id, 1);
        Assert.Equal("CONFLICT", (await Served.UndoAsync("editor-a", first)).Verdict());
    }

    [Fact]
    public async Task Deleted_programme_comes_back_when_that_is_undone()
    {
        var (id, _) = await Served.DraftAsync("Gone and back");
        var deleted = await Served.ChangeAsync("editor-a", "deleteProgramme", id, 1);
        Assert.DoesNotContain(id, (await Served.AskAsync("editor-a", $$"""{ node(id: "{{id}}") { id } search(text: "gone and back") { nodes { id } } }""")).ToString());
        Assert.Equal("Gone and back", (await Served.UndoAsync("editor-a", deleted.Text("data.deleteProgramme.event.id")!)).Text("data.undo.programme.name"));
        Assert.Contains(id, (await Served.AskAsync("editor-a", """{ search(text: "gone and back") { nodes { id } } }""")).ToString());
    }

    [Fact]
    public async Task Programme_that_others_claims_are_about_is_not_withdrawn()
    {
        var id = await Served.PublishedAsync("Spoken of");
        var proposed = await Served.ProposeAsync("editor-b", RealSeed.OfKind["finding"].First().Id, "ABOUT", id, "work.robinson-2008-briefing");
        Assert.Equal("OK", proposed.Verdict());
        Assert.Equal("CONFLICT", (await Served.ChangeAsync("editor-a", "unpublishProgramme", id, 2)).Verdict());
        Assert.Equal("CONFLICT", (await Served.ChangeAsync("editor-a", "deleteProgramme", id, 2)).Verdict());
        Assert.Equal("OK", (await Served.UndoAsync("editor-b", proposed.Text("data.proposeClaim.event.id")!)).Verdict());
        Assert.Equal("OK", (await Served.ChangeAsync("editor-a", "unpublishProgramme", id, 2)).Verdict());
    }

    [Fact]
    public async Task Decision_is_what_every_reader_sees_until_it_is_undone()
    {
        var claim = RealSeed.OfPredicate["addresses"].First(c => c.Status == "accepted");
        var query = $$"""{ claim(id: "{{claim.Id}}") { status statusReason reviewedBy } claims(filter: { subjects: ["{{claim.Subject}}"], objects: ["{{claim.Object}}"], sources: ["{{claim.Source}}"] }) { totalCount } rejected: claims(filter: { status: [REJECTED], subjects: ["{{claim.Subject}}"], objects: ["{{claim.Object}}"], sources: ["{{claim.Source}}"] }) { totalCount } release { evidenceRevision } }""";
        var before = await Served.AskAsync(null, query);
        Assert.Equal("BAD_ARGUMENT", (await Served.DecideAsync("curator", claim.Id, "REJECTED", reason: null)).Verdict());
        var decided = await Served.DecideAsync("curator", claim.Id, "REJECTED", "The source says otherwise.", version: 0);
        Assert.Equal("REJECTED", decided.Text("data.decideClaim.claim.status"));
        var after = await Served.AskAsync(null, query);
        Assert.Equal("The source says otherwise.", after.Text("data.claim.statusReason"));
        Assert.StartsWith("person.", after.Text("data.claim.reviewedBy"));
        Assert.Equal(before.Number("data.claims.totalCount") - 1, after.Number("data.claims.totalCount"));
        Assert.Equal(1, after.Number("data.rejected.totalCount"));
        Assert.True(after.Number("data.release.evidenceRevision") > before.Number("data.release.evidenceRevision"));
        Assert.Equal("CONFLICT", (await Served.DecideAsync("curator", claim.Id, "ACCEPTED", version: 0)).Verdict());

        Assert.Equal("OK", (await Served.UndoAsync("curator", decided.Text("data.decideClaim.event.id")!)).Verdict());
        Assert.Equal(before.At("data.claim").ToString(), (await Served.AskAsync(null, query)).At("data.claim").ToString());
    }

    [Fact]
    public async Task Rejected_report_of_a_finding_leaves_the_gap_map()
    {
        const string Map = """{ gapMap(rows: { kinds: [BARRIER] }) { cells { row { id } findings } } }""";
        var barrier = (await Served.AskAsync(null, Map)).At("data.gapMap.cells").EnumerateArray().First();
        var (row, findings) = (barrier.Text("row.id")!, barrier.Number("findings"));
        var finding = RealSeed.OfPredicate["identifies"].First(c => c.Object == row && RealSeed.Counts(c)).Subject;
        var report = RealSeed.OfPredicate["reports"].First(c => c.Object == finding);
        var decided = await Served.DecideAsync("curator", report.Id, "REJECTED");
        var left = (await Served.AskAsync(null, Map)).At("data.gapMap.cells").EnumerateArray().Where(c => c.Text("row.id") == row).Sum(c => c.Number("findings"));
        Assert.Equal(findings - 1, left);
        await Served.UndoAsync("curator", decided.Text("data.decideClaim.event.id")!);
    }

    [Fact]
    public async Task Changes_are_followed_from_where_one_stopped()
    {
        var start = (await Served.AskAsync("editor-a", """{ changes(first: 1000) { next hasMore } }""")).Text("data.changes.next");
        var (id, happened) = await Served.DraftAsync("Followed");
        var changes = await Served.AskAsync("editor-a", """query($since: ID) { changes(since: $since, first: 1000) { next events { id subject deed at actorName before } release { workspaceRevision } } }""", new { since = start });
        Assert.Contains(changes.At("data.changes.events").EnumerateArray(), e => e.Text("id") == happened && e.Text("subject") == id && e.Text("at") == "2026-05-04T03:02:01.0000000Z" && e.Text("actorName") == "Ada Example");
        Assert.Contains("BAD_ARGUMENT", (await Served.AskAsync(null, """{ changes(since: "yesterday") { next } }""")).ToString());
        var ahead = HistoryEvent.IdOf(HistoryEvent.NumberOf(changes.Text("data.changes.next")!)!.Value + 1_000);
        Assert.Contains("BAD_ARGUMENT", (await Served.AskAsync("editor-a", "query($since: ID) { changes(since: $since) { next } }", new { since = ahead })).ToString());
        var others = await Served.AskAsync("editor-b", "query($since: ID) { changes(since: $since) { next events { id } } }", new { since = happened });
        Assert.Equal((happened, 0), (others.Text("data.changes.next"), others.At("data.changes.events").GetArrayLength()));
        Assert.Contains("BAD_CURSOR", (await Served.AskAsync(null, """{ history(after: "x") { totalCount } }""")).ToString());
    }

    [Fact]
    public async Task History_is_paged_from_both_ends()
    {
        var (id, _) = await Served.DraftAsync("Paged 1");
        for (var version = 1; version < 5; version++)
        {
            await Served.SaveAsync("editor-a", $"Paged {version + 1}", id, version);
        }

        const string Query = """query($id: ID, $first: Int, $after: String, $last: Int, $before: String) { history(of: $id, first: $first, after: $after, last: $last, before: $before) { totalCount edges { cursor node { version } } pageInfo { hasNextPage hasPreviousPage endCursor } } }""";
        var first = await Served.AskAsync("editor-a", Query, new { id, first = 2 });
        Assert.Equal([5, 4], Versions(first));
        Assert.Equal(5, first.Number("data.history.totalCount"));
        var second = await Served.AskAsync("editor-a", Query, new { id, first = 2, after = first.Text("data.history.pageInfo.endCursor") });
        Assert.Equal([3, 2], Versions(second));
        var last = await Served.AskAsync("editor-a", Query, new { id, last = 2 });
        Assert.Equal([2, 1], Versions(last));
        Assert.True(last.At("data.history.pageInfo.hasPreviousPage").GetBoolean());

        static int[] Versions(System.Text.Json.JsonElement answer) => [.. answer.At("data.history.edges").EnumerateArray().Select(e => e.Number("node.version"))];
    }
}
