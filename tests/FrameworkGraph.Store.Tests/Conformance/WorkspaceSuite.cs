using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Workspace;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>What the suites of people's own work share: a small seed, and people who act.</summary>
public abstract class WorkspaceSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    protected const string Feature = "element.valentijn.case-management";
    protected const string Construct = "element.cohen.location";

    protected static readonly DateTimeOffset At = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    protected static readonly Actor Ada = new("person.ada", [Role.Editor], ["red"]);
    protected static readonly Actor Bea = new("person.bea", [Role.Editor], ["blue"]);
    protected static readonly Actor Cat = new("person.cat", [Role.Curator], []);

    protected static readonly Node[] SeedNodes =
    [
        Work, Node(Feature, NodeKinds.Element), Node(Construct, NodeKinds.Element), Node("barrier.b"), Node("barrier.c"), Node("enabler.e", NodeKinds.Enabler),
        Node("enabler.f", NodeKinds.Enabler), Node("finding.f", NodeKinds.Finding) with { Home = Work.Id },
    ];

    protected static readonly Claim[] SeedClaims =
    [
        Claim("claim.addresses", "enabler.e", "barrier.b", "addresses") with { Details = new("""{"note":"As it was."}""") }, Claim("claim.identifies", "finding.f", "barrier.b", "identifies"),
        Claim("claim.reports", Work.Id, "finding.f", "reports") with { Attribution = "own" },
    ];

    protected Task Fill(string release = "r1") => Fill(SeedNodes, SeedClaims, release);

    protected static ProgrammeContent Content(string name) => new(
        name, "About it.", new Dictionary<string, string> { [Feature] = "routine", ["element.valentijn.trust"] = "planned" },
        new Dictionary<string, IReadOnlyDictionary<string, string>> { [Construct] = new Dictionary<string, string> { ["one-site"] = "yes" } });

    protected static ClaimProposal Proposal(string subject, string predicate, string @object) =>
        new(subject, predicate, @object, Work.Id) { Basis = "inferred", Confidence = "low", Rationale = "It seems so." };

    protected Task<Outcome> Apply(Change change, Actor actor) => Tested.ApplyAsync(change, actor, At, Cancellation);

    protected async Task<HistoryEvent> Make(Change change, Actor actor)
    {
        var outcome = await Apply(change, actor);
        Assert.Empty(outcome.Errors);
        return outcome.Event!;
    }

    /// <summary>A new draft of the red team.</summary>
    protected async Task<string> Draft(string name) => (await Make(new Change.SaveProgramme(null, null, Content(name)), Ada)).Subject;

    protected async Task<string> Published(string name)
    {
        var id = await Draft(name);
        await Make(new Change.PublishProgramme(id) { Expected = 1 }, Ada);
        return id;
    }

    protected Task<HistoryEvent> Decide(string claim, string status) => Make(new Change.DecideClaim(claim, status, "For a reason."), Cat);

    protected Task<HistoryPage> History(string? subject = null, Viewer? viewer = null) =>
        Tested.ReadHistoryAsync(new HistoryQuery(subject, null, false, new Page(100), true), viewer ?? Red, Cancellation);

    protected async Task<ProgrammeDocument?> Document(string id, Viewer? viewer = null) =>
        (await Tested.ReadProgrammesAsync(new ProgrammeQuery(id, null, new Page(1)), viewer ?? Red, Cancellation)).Programmes.SingleOrDefault();

    protected async Task<Claim?> Find(string claim, Viewer? viewer = null) => (await Read(new Selection(new Root.ByIds([claim])), viewer)).Rows.SingleOrDefault()?.Claim;

    protected async Task<(long Evidence, long Workspace)> Counters() => await Tested.RevisionsAsync(Cancellation) is var at ? (at.Evidence, at.Workspace) : default;
}
