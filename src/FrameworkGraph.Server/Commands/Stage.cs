namespace FrameworkGraph.Server.Commands;

/// <summary>A folder in which something is put together. What was not moved to its place goes, so that an import that failed fills no disk.</summary>
internal sealed record Stage(string Folder) : IDisposable
{
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
