using System.Globalization;
using System.Text;

namespace FrameworkGraph.Search;

/// <summary>
/// How text is cut into words for search, the same in every store and on every system: Unicode compatibility decomposition,
/// marks dropped, lower case, runs of letters and digits. A text matches when every word searched for begins one of its words.
/// </summary>
public static class Words
{
    /// <summary>The words of a text in their order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return OfAscii(text);
        }

        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Decompositions.Of(rune) is { } decomposed)
            {
                foreach (var part in decomposed.EnumerateRunes())
                {
                    Take(part);
                }
            }
            else
            {
                Take(rune);
            }
        }

        Flush();
        return words;

        void Take(Rune rune)
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

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }

    /// <summary>The same for most of the text there is, which has nothing to decompose.</summary>
    private static List<string> OfAscii(string text)
    {
        var words = new List<string>(text.Length / 6);
        for (var (i, began) = (0, -1); i <= text.Length; i++)
        {
            if (i < text.Length && char.IsAsciiLetterOrDigit(text[i]))
            {
                began = began < 0 ? i : began;
            }
            else if (began >= 0)
            {
                words.Add(text[began..i].ToLowerInvariant());
                began = -1;
            }
        }

        return words;
    }

    /// <summary>The words joined by single spaces, with one before the first and after the last.</summary>
    public static string Joined(string text) => $" {string.Join(' ', Of(text))} ";
}
