using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>What an import would add to graph-seed.</summary>
/// <param name="Path">The new file, relative to the folder of graph-seed; its name comes from what it holds, so the same import gives the same file.</param>
/// <param name="Text">The file; null when there is nothing to add.</param>
/// <param name="Added">How many works or claims it has.</param>
/// <param name="Skipped">What was left out because it is there already, one line each.</param>
/// <param name="Problems">What is wrong, by the lines of the file that was given; when there is anything, nothing may be added.</param>
public sealed record ImportDraft(string Path, string? Text, int Added, IReadOnlyList<string> Skipped, IReadOnlyList<SeedProblem> Problems)
{
    internal static string PathOf(string what, string text) =>
        $"imported/{what}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..12]}.yaml";
}
