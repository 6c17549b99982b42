using System.Security.Cryptography;
using System.Text;

namespace FrameworkGraph.Seed;

/// <summary>The files of a seed in ordinal order of their paths, and the hash that names the release.</summary>
public sealed record SeedFolder(IReadOnlyList<(string Path, string Text)> Files, string Release)
{
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static SeedFolder Read(string folder)
    {
        var paths = Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(folder, p).Replace('\\', '/'))
            .Where(p => !p.StartsWith("repeat/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var files = paths.Select(p => (p, File.ReadAllText(Path.Combine(folder, p)))).ToList();
        return new(files, Hash(files));
    }

    private static string Hash(List<(string Path, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, text) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{text.Length}\n{text}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
