using System.Text.Json;

namespace FrameworkGraph.Server.Tests.Questions;

/// <summary>The questions of docs/questions.md are each one query, with a complete and correct answer.</summary>
public sealed class QuestionTests(SiteFixture site)
{
    public static TheoryData<string> Headings => [.. Question.All.Select(q => q.Heading)];

    [Theory]
    [MemberData(nameof(Headings))]
    public async Task Question_has_the_answer_printed_under_it(string heading)
    {
        var question = Question.All.Single(q => q.Heading == heading);

        var answer = await site.Client.AskAsync(question.Query);

        AssertPart(question.Answer, answer, "data");
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public async Task Question_is_answered_completely_as_counted_in_the_seed(string heading)
    {
        Assert.True(SeedAnswers.Checks.TryGetValue(heading, out var check), $"Nothing counts the answer to '{heading}' in graph-seed.");

        check(await site.Client.AskAsync(Question.All.Single(q => q.Heading == heading).Query));
    }

    [Fact]
    public void Questions_are_those_of_which_answers_are_counted() => Assert.Equal(SeedAnswers.Checks.Keys.Order(), Question.All.Select(q => q.Heading).Order());

    /// <summary>Whether everything printed is in the answer; a list may have more rows than are printed.</summary>
    private static void AssertPart(JsonElement printed, JsonElement found, string at)
    {
        Assert.True(printed.ValueKind == found.ValueKind, $"{at} is {found}, not {printed}");
        switch (printed.ValueKind)
        {
            case JsonValueKind.Object:
                Assert.All(printed.EnumerateObject(), p => AssertPart(p.Value, found.GetProperty(p.Name), $"{at}.{p.Name}"));
                break;
            case JsonValueKind.Array:
                Assert.All(printed.EnumerateArray(), item => Assert.True(found.EnumerateArray().Any(f => IsPart(item, f)), $"{at} has no longer the row {item}"));
                break;
            default:
                Assert.True(printed.ToString() == found.ToString(), $"{at} is {found}, not {printed}");
                break;
        }
    }

    private static bool IsPart(JsonElement printed, JsonElement found) => printed.ValueKind == found.ValueKind && printed.ValueKind switch
    {
        JsonValueKind.Object => printed.EnumerateObject().All(p => found.TryGetProperty(p.Name, out var value) && IsPart(p.Value, value)),
        JsonValueKind.Array => printed.EnumerateArray().All(item => found.EnumerateArray().Any(f => IsPart(item, f))),
        _ => printed.ToString() == found.ToString(),
    };
}
