using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C1: readers beside a writer that replaces the seed.</summary>
public abstract class SnapshotSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private const int Size = 40;

    /// <summary>The releases that readers have met.</summary>
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> _met = new();

    /// <summary>Everything in it names its release; each release has another number of nodes, and other findings than the one before.</summary>
    private Task Write(int version)
    {
        var release = $"r{version}";
        var ids = Enumerable.Range(0, Size + version % 2).Select(i => $"n{i:00}").ToArray();
        var findings = ids.Select(id => $"f{version % 2}{id}").ToArray();
        return Fill(
            [Work with { Label = release }, .. ids.Select(id => Node(id, label: release) with { Details = new(id == "n00" ? """{"synonyms":["start"]}""" : "{}") }), .. findings.Select(id => Node(id, NodeKinds.Finding, release))],
            [
                .. ids.Select(id => Claim("c" + id, "n00", id) with { Phrase = release }),
                .. findings.Select(id => Claim("r" + id, Work.Id, id, "reports") with { Phrase = release }), .. findings.Select(id => Claim("l" + id, id, "n00", "identifies") with { Phrase = release }),
            ],
            release);
    }

    [Fact, Clause("C1"), Clause("C15")]
    public async Task Every_answer_beside_a_writer_is_of_one_release()
    {
        await Write(0);
        using var done = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(done.Token), Cancellation)).ToArray();
        for (var version = 1; _met.Count < 5 && version < 2_000 && !readers.Any(r => r.IsCompleted); version++)
        {
            await Write(version);
            await Task.Delay(1, Cancellation);
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.True(_met.Count >= 5, "The readers met too few releases to prove anything.");
    }

    private async Task ReadUntil(CancellationToken done)
    {
        var nodes = new Selection(new Root.Nodes(new() { Kinds = ["barrier"] })) { Page = new(100), Count = true, Steps = [new(Hop.Out) { Page = new(100), Steps = [new(Hop.In) { Steps = [new(Hop.Source)] }] }] };
        var search = new Selection(new Root.Search("start", NodeFilter.Any)) { Steps = [new(Hop.Out) { Page = new(100), Count = true }] };
        while (!done.IsCancellationRequested)
        {
            var answer = await Tested.ReadAsync([nodes, search], Viewer.Anybody, Cancellation);
            var release = answer.Revisions.Release;
            var count = Size + int.Parse(release[1..]) % 2;
            Assert.Equal((count, count), (answer.Connections[0].TotalCount, answer.Connections[0].Rows.Count));
            Assert.Equal(count, Assert.Single(answer.Connections[1].Rows).Steps[0].TotalCount);
            foreach (var row in answer.Connections.SelectMany(All))
            {
                Assert.Equal(release, row.Node?.Label ?? release);
                Assert.Equal(release, row.Claim?.Phrase ?? release);
            }

            var cell = Assert.Single(await Count(new(new() { Ids = ["n00"] }, null, ClaimFilter.Any, ClaimFilter.Any)));
            Assert.InRange(cell.Findings, Size, Size + 1);
            _met.TryAdd(release, true);
        }
    }

    private static IEnumerable<Row> All(Connection list) => list.Rows.SelectMany(row => row.Steps.SelectMany(All).Prepend(row));

    [Fact, Clause("C1")]
    public async Task Answers_and_revisions_name_the_release_they_were_read_at()
    {
        await Fill(Nodes("a"), release: "r1");
        var before = await Tested.RevisionsAsync(Cancellation);
        Assert.Equal(before, (await Tested.ReadAsync([new(new Root.Nodes(NodeFilter.Any))], Viewer.Anybody, Cancellation)).Revisions);
        await Fill(Nodes("a"), release: "r2");
        var after = await Tested.RevisionsAsync(Cancellation);
        Assert.Equal(("r1", "r2"), (before.Release, after.Release));
        Assert.NotEqual(before, after);
    }

    [Fact, Clause("C1")]
    public async Task Several_selections_of_one_call_are_answered_in_their_order()
    {
        await Fill(Nodes("a", "b"), [Claim("c", "a", "b")]);
        var answer = await Tested.ReadAsync(
            [new(new Root.Claims(ClaimFilter.Any)), new(new Root.ByIds(["b"])) { Steps = [new(Hop.In)] }, new(new Root.ByIds(["a"])) { Steps = [new(Hop.In), new(Hop.Out)] }], Viewer.Anybody, Cancellation);
        Assert.Equal(["c", "b", "a"], answer.Connections.Select(c => c.Rows.Single().Id));
        Assert.Equal(["a"], answer.Connections[1].Rows.Single().Steps[0].Ids());
        Assert.Equal([0, 1], answer.Connections[2].Rows.Single().Steps.Select(s => s.Rows.Count));
    }
}
