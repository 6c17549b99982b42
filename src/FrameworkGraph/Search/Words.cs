using System.Globalization;
using System.Text;

namespace FrameworkGraph.Search;

/// <summary>
/// How text is cut into words for search, the same in every store and on every machine: letters and digits in their plain form
/// (<see cref="Folds"/>), marks dropped, lower case, runs of letters and digits. A text matches when every word searched for begins one of its words.
/// </summary>
public static class Words
{
    /// <summary>The words of a text in their order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Folds.Plain(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(Rune.ToLowerInvariant(rune));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            {
                Flush();
            }
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>The words joined by single spaces, with one before the first and after the last.</summary>
    public static string Joined(string text) => $" {string.Join(' ', Of(text))} ";
}
