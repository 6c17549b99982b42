using System.Text.Json;
using System.Text.RegularExpressions;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Questions;

/// <summary>A question of docs/questions.md: its heading, its query and its abridged answer.</summary>
internal sealed partial record Question(string Heading, string Query, JsonElement Answer)
{
    public static IReadOnlyList<Question> All { get; } = Read(File.ReadAllText(Repository.Folder("docs", "questions.md")));

    private static List<Question> Read(string page)
    {
        var found = Sections().Matches(page).Select(m => new Question(
            m.Groups["heading"].Value.Trim(), Block(m.Groups["body"].Value, "graphql"), JsonSerializer.Deserialize<JsonElement>(Block(m.Groups["body"].Value, "json")))).ToList();
        Assert.Equal(page.Split("```graphql").Length - 1, found.Count);
        return found;
    }

    private static string Block(string section, string language) => Assert.Single(Regex.Matches(section, $"```{language}\n(.*?)```", RegexOptions.Singleline)).Groups[1].Value;

    [GeneratedRegex(@"^## (?<heading>.*?)\n(?<body>.*?)(?=^## |\z)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Sections();
}
