using System.Text.RegularExpressions;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Docs;

/// <summary>What docs/api.md says, as far as a program can read it.</summary>
internal static partial class ApiPage
{
    /// <summary>A block of code and the lines that it is said to print.</summary>
    public sealed record Example(string Language, string Code, IReadOnlyList<string> Printed);

    public static string Text { get; } = File.ReadAllText(Repository.Folder("docs", "api.md")).ReplaceLineEndings("\n");

    /// <summary>Programs, each with what it prints.</summary>
    public static IReadOnlyList<Example> Examples { get; } =
        [.. Programs().Matches(Text).Select(m => new Example(m.Groups["language"].Value, m.Groups["code"].Value, m.Groups["printed"].Value.TrimEnd('\n').Split('\n')))];

    public static IReadOnlyList<string> Queries { get; } = [.. Graphql().Matches(Text).Select(m => m.Groups[1].Value)];

    /// <summary>Every block of code there is, so that none goes unread.</summary>
    public static int Blocks { get; } = Fences().Count(Text) / 2;

    public static IReadOnlyList<string> Codes { get; } = [.. Rows("Errors").SelectMany(row => Code().Matches(row[0]).Select(m => m.Groups[1].Value))];

    /// <summary>The rows of a section's table, cell by cell.</summary>
    public static IReadOnlyList<string[]> Rows(string heading) =>
    [
        .. Text.Split($"\n## {heading}\n")[1].Split("\n## ")[0].Split('\n').Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    [GeneratedRegex(@"```(?<language>sh|python|js|r)\n(?<code>.*?)```\n\n```text\n(?<printed>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Programs();

    [GeneratedRegex(@"```graphql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Graphql();

    [GeneratedRegex("^```", RegexOptions.Multiline)]
    private static partial Regex Fences();

    [GeneratedRegex("`([A-Z_]+)`")]
    private static partial Regex Code();
}
