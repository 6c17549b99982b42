using FrameworkGraph.Graph;
using Xunit;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>What all suites share: an empty store for each test, and short ways to fill it and to ask it.</summary>
public abstract class ConformanceSuite<TFixture> : IAsyncLifetime
    where TFixture : StoreFixture, new()
{
    private readonly TFixture _fixture = new();

    protected GraphStore Tested { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Tested = await _fixture.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _fixture.DisposeAsync();
    }

    protected Task Fill(IEnumerable<Node> nodes, IEnumerable<Claim>? claims = null, string release = "r1") =>
        Tested.ReplaceSeedAsync(nodes, claims ?? [], release, Cancellation);

    protected async Task<Connection> Read(Selection selection, Viewer? viewer = null) =>
        (await Tested.ReadAsync([selection], viewer ?? Viewer.Anybody, Cancellation)).Connections[0];

    protected Task<Connection> Read(Root root, params Step[] steps) => Read(new Selection(root) { Steps = steps });

    protected async Task<string[]> Ids(Selection selection, Viewer? viewer = null) => (await Read(selection, viewer)).Ids();

    protected Task<string[]> Ids(Root root, Viewer? viewer = null) => Ids(new Selection(root), viewer);

    protected Task<string[]> Ids(NodeFilter filter, Viewer? viewer = null) => Ids(new Root.Nodes(filter), viewer);

    protected Task<string[]> Ids(ClaimFilter filter, Viewer? viewer = null) => Ids(new Root.Claims(filter), viewer);

    /// <summary>What one step leads to from one thing.</summary>
    protected async Task<Connection> Follow(string from, Step step, Viewer? viewer = null) =>
        (await Read(new Selection(new Root.ByIds([from])) { Steps = [step] }, viewer)).Rows.Single().Steps[0];

    protected async Task<string[]> Ends(string from, Step step, Viewer? viewer = null) => (await Follow(from, step, viewer)).Ids();

    protected Task<IReadOnlyList<PatternCell>> Count(PatternCount count, Viewer? viewer = null) =>
        Tested.CountPatternsAsync(count, viewer ?? Viewer.Anybody, Cancellation);
}
