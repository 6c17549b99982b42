using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C14.</summary>
public abstract class CancellationSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>How many findings are linked to as many barriers; a count of the pattern then looks at four million cells.</summary>
    private const int Wide = 160;

    /// <summary>The same for what is read deep down, which then takes some seconds.</summary>
    protected virtual int Width => Wide;

    /// <summary>Every finding is linked to every barrier: patterns and deep hops over it take very long.</summary>
    private Task FillDense(int width)
    {
        var findings = Enumerable.Range(0, width).Select(i => $"f{i:000}").ToArray();
        var barriers = Enumerable.Range(0, width).Select(i => $"b{i:000}").ToArray();
        return Fill(
            [Work, .. findings.Select(id => Node(id, NodeKinds.Finding)), .. barriers.Select(id => Node(id))],
            [
                .. findings.SelectMany(f => barriers.Select(b => Claim($"{f}-{b}", f, b, "identifies"))),
                .. findings.Select(f => Claim($"r-{f}", Work.Id, f, "reports") with { Attribution = "own" }),
            ]);
    }

    private async Task EndsSoon(Func<CancellationToken, Task> call, TimeSpan after)
    {
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        cancel.CancelAfter(after);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => call(cancel.Token), Cancellation));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, after + Soon);
    }

    [Fact, Clause("C14")]
    public async Task A_deep_read_is_cancelled_while_it_runs_and_the_store_stays_usable()
    {
        await FillDense(Width);
        var step = new Step(Hop.Both) { Page = new(Limits.MaxPageSize) };
        for (var depth = 1; depth < Limits.MaxDepth; depth++)
        {
            step = new Step(Hop.Both) { Page = new(Limits.MaxPageSize), Steps = [step], Count = true };
        }

        var selection = new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(Limits.MaxPageSize), Steps = [step] };
        foreach (var after in new[] { 1, 40, 300 })
        {
            await EndsSoon(token => Tested.ReadAsync([selection], Viewer.Anybody, token), TimeSpan.FromMilliseconds(after));
        }

        Assert.Equal(["b007"], await Ids(new Root.ByIds(["b007"])));
    }

    [Fact, Clause("C14")]
    public async Task A_count_of_patterns_is_cancelled_while_it_runs_and_the_store_stays_usable()
    {
        await FillDense(Wide);
        NodeFilter barriers = new() { Kinds = ["barrier"] };
        await EndsSoon(token => Tested.CountPatternsAsync(new(barriers, barriers, ClaimFilter.Any, ClaimFilter.Any), Viewer.Anybody, token), TimeSpan.FromMilliseconds(20));
        Assert.Single(await Count(new(new() { Ids = ["b001"] }, null, ClaimFilter.Any, ClaimFilter.Any)));
    }

    [Fact, Clause("C14")]
    public async Task A_token_already_cancelled_ends_every_call()
    {
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tested.ReadAsync([new(new Root.Nodes(NodeFilter.Any))], Viewer.Anybody, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tested.CountPatternsAsync(new(NodeFilter.Any, null, ClaimFilter.Any, ClaimFilter.Any), Viewer.Anybody, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tested.RevisionsAsync(cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Tested.ReplaceSeedAsync([Work], [], "r", cancelled));
        Assert.Empty(await Ids(NodeFilter.Any));
    }

    [Fact, Clause("C14"), Clause("C15")]
    public async Task A_seed_cancelled_while_it_is_written_leaves_the_old_one()
    {
        await Fill(Nodes("old"));
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        IEnumerable<Node> Endless()
        {
            for (var i = 0; ; i++)
            {
                yield return Node($"n{i}");
                if (i == 500)
                {
                    cancel.Cancel();
                }
            }
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Tested.ReplaceSeedAsync(Endless(), [], "r2", cancel.Token));
        Assert.Equal(["old", Work.Id], await Ids(NodeFilter.Any));
        await Fill(Nodes("new"), release: "r2");
        Assert.Equal(["new", Work.Id], await Ids(NodeFilter.Any));
    }
}
