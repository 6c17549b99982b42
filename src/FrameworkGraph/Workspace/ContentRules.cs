using System.Text;

namespace FrameworkGraph.Workspace;

/// <summary>What must hold of a programme's content.</summary>
public static class ContentRules
{
    /// <summary>Characters of a name at most.</summary>
    public const int LongestName = 200;

    /// <summary>Characters of a description or a reason at most.</summary>
    public const int LongestText = 5_000;

    public static IEnumerable<UserError> Broken(ProgrammeContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Name) || content.Name.EnumerateRunes().Count() > LongestName)
        {
            yield return new("name", $"A programme needs a name of at most {LongestName} characters.");
        }

        if (!IsClean(content.Name))
        {
            yield return new("name", "The name has control characters.");
        }

        if (content.Description is { } description && (description.EnumerateRunes().Count() > LongestText || !IsClean(description)))
        {
            yield return new("description", $"The description has at most {LongestText} characters, and no control characters.");
        }

        foreach (var (feature, rating) in content.Features)
        {
            if (!ProgrammeForm.Features.Contains(feature))
            {
                yield return new("features", $"There is no feature '{feature}' among the 21 that are rated.");
            }
            else if (!ProgrammeForm.Rating.Contains(rating))
            {
                yield return new($"features.{feature}", $"A rating is one of: {ProgrammeForm.Rating.Listed}.");
            }
        }

        foreach (var (construct, answers) in content.Constructs)
        {
            if (!ProgrammeForm.Constructs.TryGetValue(construct, out var aspects))
            {
                yield return new("answers", $"There is no construct '{construct}'; they are: {string.Join(", ", ProgrammeForm.Constructs.Keys)}.");
                continue;
            }

            foreach (var (aspect, answer) in answers)
            {
                if (aspects.FirstOrDefault(a => a.Key == aspect) is not { } asked)
                {
                    yield return new($"answers.{construct}", $"Nothing named '{aspect}' is observed of it; what is: {string.Join(", ", aspects.Select(a => a.Key))}.");
                }
                else if (!asked.Kinds.Concat(ProgrammeForm.OtherAnswers).Any(k => k.Key == answer))
                {
                    yield return new($"answers.{construct}.{aspect}", $"An answer is one of: {string.Join(", ", asked.Kinds.Concat(ProgrammeForm.OtherAnswers).Select(k => k.Key))}.");
                }
            }
        }
    }

    /// <summary>Whether a text has no control characters beside line breaks and tabs, and no half characters.</summary>
    public static bool IsClean(string text) =>
        text.All(c => !char.IsControl(c) || c is '\n' or '\r' or '\t') && text.EnumerateRunes().All(r => r != Rune.ReplacementChar);
}
