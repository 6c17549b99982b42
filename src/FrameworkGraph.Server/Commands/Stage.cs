namespace FrameworkGraph.Server.Commands;

/// <summary>
/// A folder in which something is put together. What was not moved to its place goes, so that an import that failed fills no disk.
/// A lock beside it says that a program still works there: what a killed program left has none, and goes with the next one.
/// </summary>
internal sealed class Stage : IDisposable
{
    private const string Prefix = ".staging-";
    private const string Suffix = ".lock";
    private readonly FileStream _lock;

    private Stage(string folder)
    {
        _lock = Lock(folder);
        Folder = Directory.CreateDirectory(folder).FullName;
    }

    public string Folder { get; }

    /// <param name="within">The folder that has the stages; made where there is none.</param>
    public static Stage Make(string within)
    {
        Directory.CreateDirectory(within);
        foreach (var left in Directory.GetFileSystemEntries(within, $"{Prefix}*").Select(Unlocked).Distinct())
        {
            Clear(left);
        }

        return new(Path.Combine(within, $"{Prefix}{Guid.NewGuid():n}"));
    }

    public void Dispose()
    {
        Remove(Folder);
        _lock.Dispose();
    }

    private static void Clear(string left)
    {
        try
        {
            using var locked = Lock(left);
            Remove(left);
        }
        catch (IOException)
        {
            // Another program works there.
        }
    }

    private static FileStream Lock(string folder) => new(folder + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);

    private static string Unlocked(string path) => path.EndsWith(Suffix, StringComparison.Ordinal) ? path[..^Suffix.Length] : path;

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
