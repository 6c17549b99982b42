using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>What is private to others is refused as if it were not there, whatever is tried on it.</summary>
public sealed class RefusalTests(OidcServer server) : IClassFixture<OidcServer>
{
    private Served Served => server.Served;

    [Theory]
    [InlineData("editor-b"), InlineData("curator")]
    public async Task Private_programme_is_refused_like_one_that_was_never_there_whatever_is_tried_on_it(string account)
    {
        const string There = "barrier.financial-uncertainty", Element = Mutations.Feature, Work = "work.kaehne-2016";
        var (id, draft) = await Served.DraftAsync("Zyzzogeton refused");
        var work = id.Replace("programme.", "work.");
        var (never, neverWork, neverEvent) = ("programme.own-0000000000000000", "work.own-0000000000000000", "event.999999");
        foreach (var (way, mutation) in new Dictionary<string, string>
        {
            ["subject"] = Propose("programme", "FITS", Element, Work),
            ["object"] = Propose(Work, "STUDIES", "programme", Work),
            ["both ends"] = Propose("programme", "FALSE_FRIEND", "programme", Work),
            ["end of a predicate that does not fit"] = Propose(There, "ADDRESSES", "programme", Work),
            ["source"] = Propose(Work, "CITES", There, "its-work"),
            ["subject and source"] = Propose("programme", "FITS", Element, "its-work"),
            ["cited work"] = Propose(Work, "CITES", Work, Work, ", cites: [\"its-work\"], attribution: DIRECT"),
            ["paragraph"] = Propose(Work, "CITES", Work, Work, ", paragraph: \"programme\""),
            ["decision"] = """mutation { decideClaim(input: { claim: "programme", status: ACCEPTED }) { userErrors { field message code } } }""",
            ["decision on what it may say of itself"] = $$"""mutation { decideClaim(input: { claim: "claim.its-work.programme--fits--{{Element}}", status: ACCEPTED }) { userErrors { field message code } } }""",
            ["undo"] = """mutation { undo(input: { event: "its-event" }) { userErrors { field message code } programme { id } claim { id } } }""",
            ["save"] = """mutation { saveProgramme(input: { id: "programme", name: "X", expectedVersion: 1 }) { userErrors { field message code } programme { id } } }""",
            ["save at another version"] = """mutation { saveProgramme(input: { id: "programme", name: "", expectedVersion: 7 }) { userErrors { field message code } programme { id } } }""",
            ["publish"] = """mutation { publishProgramme(input: { id: "programme", expectedVersion: 1 }) { userErrors { field message code } } }""",
            ["unpublish"] = """mutation { unpublishProgramme(input: { id: "programme" }) { userErrors { field message code } } }""",
            ["delete"] = """mutation { deleteProgramme(input: { id: "programme", expectedVersion: 1 }) { userErrors { field message code } } }""",
            ["neighbourhood"] = """{ neighbourhood(id: "programme") { claims } }""",
            ["all paths"] = $$"""{ paths(from: "programme", to: "{{Element}}", all: true) { length } }""",
            ["crosswalk"] = """{ crosswalk(from: "programme", to: "its-work") { totalCount } }""",
            ["explain"] = """{ explain(claim: "programme") { id } node(id: "programme") { id } nodes(ids: ["programme", "its-work"]) { id } }""",
        })
        {
            var hidden = (await Served.AskAsync(account, Filled(mutation, id, work, draft))).ToString();
            var missing = (await Served.AskAsync(account, Filled(mutation, never, neverWork, neverEvent))).ToString();
            Assert.True(WithoutCost(missing).Replace(never, id).Replace(neverWork, work) == WithoutCost(hidden), $"{way} as {account}: {hidden} but of one never there: {missing}");
            Assert.DoesNotContain("\"userErrors\":[]", hidden);
        }

        static string Filled(string text, string programme, string work, string happened) =>
            text.Replace("\"programme\"", $"\"{programme}\"").Replace("its-work.programme", $"{work["work.".Length..]}.{programme}").Replace("its-work", work).Replace("its-event", happened);

        static string WithoutCost(string answer) => answer.Split(",\"extensions\":{\"cost\"")[0];

        static string Propose(string subject, string predicate, string @object, string source, string more = "") =>
            $$"""mutation { proposeClaim(input: { subject: "{{subject}}", predicate: {{predicate}}, object: "{{@object}}", source: "{{source}}", basis: INFERRED, confidence: LOW, rationale: "It seems so."{{more}} }) { userErrors { field message code } claim { id } } }""";
    }
}
