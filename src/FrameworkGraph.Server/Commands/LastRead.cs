using FrameworkGraph.Seed;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>
/// Remembers of which files the evidence was read last, and its release, so that a start over files that did not change does not read
/// them again. A program of another version reads them again; so does one that finds nothing remembered, which costs no more than that.
/// </summary>
internal sealed class LastRead(string data)
{
    private string File => Path.Combine(data, "last-read");

    /// <summary>Loads the evidence of a folder where the store has another, and remembers it.</summary>
    /// <returns>Whether the store has it now; not where there are problems, which go to the error stream.</returns>
    public async Task<bool> LoadAsync(GraphStore store, string folder, CancellationToken cancellation)
    {
        if (Line(folder, (await store.RevisionsAsync(cancellation)).Release) == Remembered())
        {
            return true;
        }

        Console.WriteLine($"Reading the evidence of {folder} …");
        if (CheckedEvidence.Read(folder, null, cancellation) is not { } read)
        {
            return false;
        }

        await read.LoadAsync(store, cancellation);
        Remember(folder, read.Release);
        return true;
    }

    /// <summary>Remembers that the evidence of a folder is of a release.</summary>
    public void Remember(string folder, string release)
    {
        try
        {
            Directory.CreateDirectory(data);
            System.IO.File.WriteAllText(File, Line(folder, release));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next start reads the files again.
        }
    }

    private string? Remembered()
    {
        try
        {
            return System.IO.File.ReadAllText(File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>JSON-LD may be large: its size and the moment it was last written must do.</summary>
    private static string Line(string folder, string release)
    {
        var files = Evidence.JsonLdOf(folder) is { } path && new FileInfo(path) is var file
            ? FormattableString.Invariant($"{file.FullName} {file.Length} {file.LastWriteTimeUtc:O}")
            : SeedFolder.Read(folder).Fingerprint();
        return $"{typeof(SeedFolder).Module.ModuleVersionId} {files} {release}\n";
    }
}
