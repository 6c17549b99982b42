using FrameworkGraph.Exchange;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Server.Commands;

/// <summary>
/// Where the evidence lies. What was imported lies in the data folder, one folder for each release, and a small file says
/// which is in force; that file is replaced in one step, so an import is whole or not there.
/// </summary>
internal sealed class Evidence(string data)
{
    /// <summary>The one file of a release that was imported as JSON-LD; others are in the layout of graph-seed.</summary>
    private const string JsonLd = "graph.jsonld";

    /// <summary>In a staged folder, the file that will say that it is in force.</summary>
    private const string Ready = ".current";

    /// <summary>The folder of everything that was imported.</summary>
    public string Imported => Path.Combine(Folders.Checked(data), "evidence");

    private string Pointer => Path.Combine(Imported, "current");

    /// <summary>The folder in force: the one asked for, else the one imported, else graph-seed.</summary>
    public string Folder(string? asked) => asked
        ?? (File.Exists(Pointer) && Path.Combine(Imported, File.ReadAllText(Pointer).Trim()) is var folder && Directory.Exists(folder) ? folder : Folders.Seed);

    /// <summary>The file of a folder that has JSON-LD; null where it is in the layout of graph-seed.</summary>
    public static string? JsonLdOf(string folder) => Path.Combine(folder, JsonLd) is var file && File.Exists(file) ? file : null;

    /// <summary>An empty folder in which to put together what is imported. What a killed import left behind goes.</summary>
    public Stage Stage() => Commands.Stage.Make(Imported);

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
        if (JsonLdOf(folder) is not { } file)
        {
            return SeedFolder.Read(folder);
        }

        var reader = new JsonLdReader(file);
        var release = reader.Check(cancellation: cancellation);
        using var stage = Stage();
        await new GraphSeedFormat().WriteAsync(new MemorySource(reader.Nodes(), reader.Claims(), release, reader.Tombstones()), new ExportNotice(release, DateOnly.FromDateTime(DateTime.UtcNow)), stage.Folder, cancellation);
        return SeedFolder.Read(stage.Folder);
    }

    /// <summary>Copies a JSON-LD file into a staged folder.</summary>
    public static void CopyJsonLd(string file, string staged) => File.Copy(file, Path.Combine(staged, JsonLd));
}
