using System.Text;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// Words as the full-text index holds them. Its tokenizer knows ASCII only, so every other character is spelt out; the
/// beginning of a word stays the beginning of its spelling.
/// </summary>
internal static class SearchWords
{
    public static string Encode(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var text = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            _ = rune.IsAscii ? text.Append(rune) : text.Append("zq").Append(rune.Value.ToString("x6"));
        }

        return text.ToString();
    }

    public static string EncodeAll(string joined) => string.Join(' ', joined.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Encode).Distinct());
}
