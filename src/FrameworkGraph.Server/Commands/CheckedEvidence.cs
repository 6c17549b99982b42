using FrameworkGraph.Exchange;
using FrameworkGraph.Seed;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>Evidence that was read from a folder and breaks no rule.</summary>
/// <param name="release">The hash that names it.</param>
internal sealed class CheckedEvidence(string release, Func<GraphStore, CancellationToken, Task> load)
{
    public string Release => release;

    /// <summary>Puts it in place of the store's, unless it is there already.</summary>
    public async Task LoadAsync(GraphStore store, CancellationToken cancellation)
    {
        if ((await store.RevisionsAsync(cancellation)).Release != release)
        {
            await load(store, cancellation);
        }
    }

    /// <summary>Reads the evidence of a folder. Problems of graph-seed go to the error stream.</summary>
    /// <param name="name">The name by which errors call a file of JSON-LD; null: its own.</param>
    /// <returns>Null where there is a problem.</returns>
    /// <exception cref="ImportException">A file of JSON-LD cannot be read or breaks a rule.</exception>
    public static CheckedEvidence? Read(string folder, string? name, CancellationToken cancellation) => Evidence.JsonLdOf(folder) is { } file ? OfJsonLd(new(file, name), cancellation) : OfSeed(SeedReader.Read(SeedFolder.Read(folder)));

    private static CheckedEvidence OfJsonLd(JsonLdReader reader, CancellationToken cancellation)
    {
        var release = reader.Check(new Progress("Checking"), cancellation);
        return new(release, async (store, stop) =>
        {
            var progress = new Progress("Loading");
            await store.ReplaceSeedAsync(progress.Count(reader.Nodes()), progress.Count(reader.Claims()), reader.Tombstones(), release, stop);
        });
    }

    private static CheckedEvidence? OfSeed(SeedContent content) => !Report(content.Problems) ? null : new(content.Release, async (store, cancellation) =>
    {
        var progress = new Progress("Loading");
        await store.ReplaceSeedAsync(progress.Count(content.Nodes), progress.Count(content.Claims), content.Tombstones, content.Release, cancellation);
        foreach (var loose in content.LooseDecisions)
        {
            Console.WriteLine($"The decision of {loose.By} on {loose.Claim} ({loose.Status}, {loose.Date}) is left without its subject: there is no such claim in this release.");
        }

        Console.WriteLine($"{content.Nodes.Count} nodes and {content.Claims.Count} claims, release {content.Release}.");
    });

    /// <returns>Whether there is no problem.</returns>
    public static bool Report(IReadOnlyList<SeedProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"{SeedProblem.Counted(problems)}; nothing was loaded and the database is as it was.");
        }

        return problems.Count == 0;
    }
}
