using System.Security.Cryptography;
using FrameworkGraph.Exchange;
using FrameworkGraph.Seed;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>
/// Where the evidence lies and how it gets into a store. What was imported lies in the data folder, one folder for each
/// release, and a small file says which is in force; that file is replaced in one step, so an import is whole or not there.
/// </summary>
internal sealed class Evidence(string data)
{
    /// <summary>The one file of a release that was imported as JSON-LD; others are in the layout of graph-seed.</summary>
    private const string JsonLd = "graph.jsonld";

    /// <summary>In a staged folder, the file that will say that it is in force.</summary>
    private const string Ready = ".current";

    /// <summary>The folder of everything that was imported.</summary>
    public string Imported => Path.Combine(data, "evidence");

    private string Pointer => Path.Combine(Imported, "current");

    /// <summary>The folder in force: the one asked for, else the one imported, else graph-seed.</summary>
    public string Folder(string? asked) => asked
        ?? (File.Exists(Pointer) && Path.Combine(Imported, File.ReadAllText(Pointer).Trim()) is var folder && Directory.Exists(folder) ? folder : Folders.Seed);

    /// <summary>An empty folder in which to put together what is imported. What a killed import left behind goes.</summary>
    public Stage Stage()
    {
        Directory.CreateDirectory(Imported);
        foreach (var left in Directory.EnumerateDirectories(Imported, ".staging*"))
        {
            Directory.Delete(left, recursive: true);
        }

        return new(Directory.CreateDirectory(Path.Combine(Imported, $".staging-{Guid.NewGuid():n}")).FullName);
    }

    /// <summary>Writes what adopting will put in its place, while nothing is changed yet: on a disk that is full then, nothing may be half done.</summary>
    public static void Prepare(string staged, string release) => File.WriteAllText(Path.Combine(staged, Ready), release);

    /// <summary>The evidence of a staged folder is what counts from now on. Only moves what is there.</summary>
    public void Adopt(string staged, string release)
    {
        var folder = Path.Combine(Imported, release);
        if (!Directory.Exists(folder))
        {
            Directory.Move(staged, staged = folder);
        }

        File.Move(Path.Combine(staged, Ready), Pointer, overwrite: true);
    }

    /// <summary>The files of graph-seed in a folder; evidence that was imported as JSON-LD is brought into that layout first.</summary>
    public async Task<SeedFolder> FilesAsync(string folder, CancellationToken cancellation)
    {
        if (!IsJsonLd(folder))
        {
            return SeedFolder.Read(folder);
        }

        var reader = new JsonLdReader(Path.Combine(folder, JsonLd));
        using var stage = Stage();
        var release = Path.GetFileName(folder);
        await new GraphSeedFormat().WriteAsync(new MemorySource(reader.Nodes(), reader.Claims(), release, reader.Tombstones()), new ExportNotice(release, DateOnly.FromDateTime(DateTime.UtcNow)), stage.Folder, cancellation);
        return SeedFolder.Read(stage.Folder);
    }

    public static bool IsJsonLd(string folder) => File.Exists(Path.Combine(folder, JsonLd));

    /// <summary>Copies a JSON-LD file into a staged folder.</summary>
    /// <returns>The hash that names its evidence.</returns>
    public static string CopyJsonLd(string file, string staged)
    {
        var copy = Path.Combine(staged, JsonLd);
        File.Copy(file, copy);
        using var stream = File.OpenRead(copy);
        return Convert.ToHexStringLower(SHA256.HashData(stream))[..16];
    }

    /// <summary>Puts the evidence of a folder in place of the store's, unless it is there already. Problems go to the error stream.</summary>
    /// <param name="release">The release of JSON-LD; that of graph-seed is made from its files.</param>
    /// <returns>Whether the store has it now.</returns>
    public static async Task<bool> LoadAsync(GraphStore store, string folder, string? release, CancellationToken cancellation)
    {
        var there = (await store.RevisionsAsync(cancellation)).Release;
        if (IsJsonLd(folder))
        {
            release ??= Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            if (release != there)
            {
                var (reader, rules, progress) = (new JsonLdReader(Path.Combine(folder, JsonLd)), new GraphRules(), new Progress("Loading"));
                await store.ReplaceSeedAsync(progress.Count(rules.Checked(reader.Nodes())), progress.Count(rules.Checked(reader.Claims())), rules.Checked(reader.Tombstones()), release, cancellation);
            }

            return true;
        }

        var files = SeedFolder.Read(folder);
        if (there == files.Release)
        {
            return true;
        }

        Console.WriteLine($"Loading the evidence of {folder} …");
        var content = SeedReader.Read(files);
        if (!Report(content.Problems))
        {
            return false;
        }

        var loaded = new Progress("Loading");
        await store.ReplaceSeedAsync(loaded.Count(content.Nodes), loaded.Count(content.Claims), content.Tombstones, content.Release, cancellation);
        foreach (var loose in content.LooseDecisions)
        {
            Console.WriteLine($"The decision of {loose.By} on {loose.Claim} ({loose.Status}, {loose.Date}) is left without its subject: there is no such claim in this release.");
        }

        Console.WriteLine($"{content.Nodes.Count} nodes and {content.Claims.Count} claims, release {content.Release}.");
        return true;
    }

    /// <summary>Names what people did here that lost its subject: decisions, proposals, programmes.</summary>
    public static async Task ReportLooseEndsAsync(GraphStore store, CancellationToken cancellation)
    {
        foreach (var loose in await store.LooseEndsAsync(cancellation))
        {
            Console.WriteLine($"The {loose.What} {loose.Id} is kept, but not shown: {loose.Missing} is not in this release.");
        }
    }

    /// <returns>Whether there is no problem.</returns>
    public static bool Report(IReadOnlyList<SeedProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        if (problems.Count > 0)
        {
            Console.Error.WriteLine($"{problems.Count} problems; nothing was loaded and the database is as it was.");
        }

        return problems.Count == 0;
    }
}
