using FrameworkGraph.Sqlite;
using FrameworkGraph.Store;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Commands;

/// <summary>Curators' decisions that come with graph-seed.</summary>
public sealed class DecisionImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("decisions-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_puts_decisions_over_their_claims_and_names_those_without_a_subject()
    {
        var (seed, data) = (Path.Combine(_folder, "seed"), Path.Combine(_folder, "data"));
        foreach (var file in Directory.EnumerateFiles(Repository.Seed, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(seed, Path.GetRelativePath(Repository.Seed, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var claim = RealSeed.OfPredicate["addresses"].First().Id;
        await File.WriteAllTextAsync(
            Path.Combine(seed, "decisions.yaml"),
            $"format: 1\ndecisions:\n  - {{claim: {claim}, status: rejected, reason: Not said there., by: person.a, date: 2026-02-03}}\n  - {{claim: claim.gone, status: accepted, by: person.b, date: 2026-02-04}}\n",
            TestContext.Current.CancellationToken);

        var run = await ProgramRun.ToItsEndAsync("import", "graph-seed", seed, "--data", data);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("The decision of person.b on claim.gone (accepted, 2026-02-04) is left without its subject", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(claim, run.Output, StringComparison.Ordinal);
        await using var store = SqliteGraphStore.Open(Directory.GetFiles(data, "*.db").Single());
        var found = (await store.ReadAsync([new Selection(new Root.ByIds([claim]))], Viewer.Anybody, TestContext.Current.CancellationToken)).Connections[0].Rows.Single().Claim!;
        Assert.Equal(("rejected", "Not said there.", "person.a", "2026-02-03"), (found.Status, found.Details.Text("statusReason"), found.Details.Text("reviewedBy"), found.Details.Text("reviewedOn")));
    }
}
