using System.Text.Json;
using FrameworkGraph.Tests;
using FrameworkGraph.Workspace;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>What programmes say of themselves, and that it is no evidence.</summary>
public sealed class SelfReportTests(OidcServer server) : IClassFixture<OidcServer>
{
    private const string Evidence = """{ gapMap(rows: { kinds: [ELEMENT] }) { cells { row { id } documents works findings } } overlap { work { id } } framework(id: "framework.valentijn") { id } claims(filter: {}) { totalCount } feature: element(id: "element.valentijn.case-management") { programmes { totalCount } claims { totalCount } } }""";

    [Fact]
    public async Task Publication_shows_self_reports_to_who_asks_for_them_and_counts_nothing()
    {
        var before = (await server.Served.AskAsync(null, Evidence)).ToString();
        var id = await server.Served.PublishedAsync("Says of itself");
        Assert.Equal(before, (await server.Served.AskAsync(null, Evidence)).ToString());

        var shown = (await server.Served.AskAsync(null, $$"""{ programme(id: "{{id}}") { label note plain: fits { totalCount } fits(filter: { basis: [SELF_REPORTED] }) { totalCount edges { node { id } claim { basis status note readsAloud source { id label } coder { id } } } } } }""")).At("data.programme");
        Assert.Equal(0, shown.Number("plain.totalCount"));
        Assert.Equal(2, shown.Number("fits.totalCount"));
        Assert.Equal("SELF_REPORTED", shown.Text("fits.edges.0.claim.basis"));
        Assert.Equal("What Says of itself says of itself", shown.Text("fits.edges.0.claim.source.label"));
        Assert.Equal(SelfReport.Coder, shown.Text("fits.edges.0.claim.coder.id"));
        Assert.StartsWith("The programme says of itself:", shown.Text("fits.edges.0.claim.readsAloud"));

        Assert.Equal("BAD_ARGUMENT", (await server.Served.DecideAsync("curator", $"claim.{id["programme.".Length..]}.{id}--fits--{Mutations.Feature}", "REJECTED")).Verdict());
        Assert.Equal("OK", (await server.Served.ChangeAsync("editor-a", "unpublishProgramme", id, 2)).Verdict());
        var gone = await server.Served.AskAsync("editor-a", $$"""{ programme(id: "{{id}}") { fits(filter: { basis: [SELF_REPORTED] }) { totalCount } } }""");
        Assert.Equal(0, gone.Number("data.programme.fits.totalCount"));
    }

    [Fact]
    public async Task Published_programme_that_is_deleted_leaves_nothing_in_the_graph()
    {
        var before = (await server.Served.AskAsync(null, "{ programmes { totalCount } works { totalCount } claims(filter: { basis: [SELF_REPORTED] }) { totalCount } }")).ToString();
        var id = await server.Served.PublishedAsync("Deleted soon");
        Assert.Equal("OK", (await server.Served.ChangeAsync("editor-a", "deleteProgramme", id, 2)).Verdict());
        Assert.Equal(before, (await server.Served.AskAsync(null, "{ programmes { totalCount } works { totalCount } claims(filter: { basis: [SELF_REPORTED] }) { totalCount } }")).ToString());
    }

    [Fact]
    public void What_is_asked_of_a_programme_is_what_the_page_asks()
    {
        var schema = JsonDocument.Parse(File.ReadAllText(Repository.Folder("client", "public", "schemas", "programme-draft-1.json"))).RootElement.GetProperty("properties");
        var features = schema.GetProperty("features").GetProperty("properties");
        Assert.Equal(features.EnumerateObject().Select(f => f.Name), ProgrammeForm.Features);
        Assert.All(features.EnumerateObject(), f => Assert.Equal(f.Value.GetProperty("enum").EnumerateArray().Select(r => r.GetString()), ProgrammeForm.Rating.Terms.Select(t => t.Slug)));
        var constructs = schema.GetProperty("constructs").GetProperty("properties");
        Assert.Equal(
            constructs.EnumerateObject().SelectMany(c => c.Value.GetProperty("properties").EnumerateObject().Select(a => $"{c.Name} {a.Name} {a.Value.GetProperty("description")}: {string.Join(",", a.Value.GetProperty("enum").EnumerateArray())}")),
            ProgrammeForm.Constructs.SelectMany(c => c.Value.Select(a => $"{c.Key} {a.Key} {a.Asks}: {string.Join(",", a.Kinds.Concat(ProgrammeForm.OtherAnswers).Select(k => k.Key))}")));
        Assert.All(ProgrammeForm.Features.Concat(ProgrammeForm.Constructs.Keys), id => Assert.NotNull(RealSeed.Node(id)));
    }
}
