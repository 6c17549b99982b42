using System.Globalization;
using System.Text;

namespace FrameworkGraph.Search;

/// <summary>
/// How text is cut into words for search, the same in every store and on every system: Unicode compatibility decomposition,
/// marks dropped, lower case, runs of letters and digits; the s of a genitive is no word of its own. A text matches when every word searched for begins one of its words.
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

        return [.. Placed(text).Select(w => w.Text)];
    }

    /// <summary>The same words with their places in the text.</summary>
    public static IReadOnlyList<PlacedWord> Placed(string text)
    {
        var words = new List<PlacedWord>();
        var (word, ends, start, at) = (new StringBuilder(), new List<int>(), 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            if (Decompositions.Of(rune) is { } decomposed)
            {
                foreach (var part in decomposed.EnumerateRunes())
                {
                    Take(part, next);
                }
            }
            else
            {
                Take(rune, next);
            }

            at = next;
        }

        Flush();
        return words;

        void Take(Rune rune, int end)
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                start = word.Length == 0 ? at : start;
                word.Append(Rune.ToLowerInvariant(rune));
                ends.AddRange(Enumerable.Repeat(end, word.Length - ends.Count));
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
            {
                Flush();
            }
            else if (ends.Count > 0)
            {
                ends[^1] = end;
            }
        }

        void Flush()
        {
            if (word.Length > 0)
            {
                if (!IsGenitive(text, start, ends[^1]))
                {
                    words.Add(new(word.ToString(), start, ends));
                }

                word.Clear();
                ends = [];
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
                if (!IsGenitive(text, began, i))
                {
                    words.Add(text[began..i].ToLowerInvariant());
                }

                began = -1;
            }
        }

        return words;
    }

    /// <summary>Whether a run is the s of children's: as a word of its own it would be found and marked in nearly every text.</summary>
    private static bool IsGenitive(string text, int start, int end) =>
        end == start + 1 && start > 1 && text[start] is 's' or 'S' && text[start - 1] is '\'' or '\u2019' && char.IsLetterOrDigit(text[start - 2]);

    /// <summary>The words joined by single spaces, with one before the first and after the last.</summary>
    public static string Joined(string text) => $" {string.Join(' ', Of(text))} ";
}
