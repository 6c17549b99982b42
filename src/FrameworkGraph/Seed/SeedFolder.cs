using System.Security.Cryptography;
using System.Text;

namespace FrameworkGraph.Seed;

/// <summary>The files of a seed in ordinal order of their paths.</summary>
public sealed record SeedFolder(IReadOnlyList<(string Path, string Text)> Files)
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SeedFolder Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'))
            .Where(p => !p.StartsWith("repeat/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        return new([.. paths.Select(p => (p, File.ReadAllText(Path.Combine(folder, p))))]);
    }

    /// <summary>A hash of the files as they are written, comments included: it tells whether they changed, and names nothing.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.Length}\n{text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
