using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Text in a form that sorts by UTF-8 bytes wherever Neo4j compares it. Neo4j compares some strings by code point and others
/// by UTF-16 code unit; the two differ from U+D800 on, so everything from U+D7FF on is spelt out below it. U+0000 is spelt out too: it is left to
/// stand behind a text, less than whatever might go on there. All other text stays as it is but U+0001, which spells; no two texts get the same form.
/// </summary>
internal static class Sortable
{
    private const char Escape = '\uD7FF';
    private const char Least = '\u0001';
    private const int Offset = 0x100;

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange(Escape, char.MaxValue) && !text.AsSpan().ContainsAnyInRange('\0', Least))
        {
            return text;
        }

        var sortable = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                <= Least => sortable.Append(Least).Append((char)(Least + rune.Value)),
                < Escape => sortable.Append((char)rune.Value),
                _ => sortable.Append(Escape).Append((char)((rune.Value >> 11) + Offset)).Append((char)((rune.Value & 0x7FF) + Offset)),
            };
        }

        return sortable.ToString();
    }

    /// <summary>The text that stands in an answer in this form.</summary>
    public static string Original(JsonElement stored) => Original(stored.GetString()!);

    /// <summary>The text of which <see cref="Of"/> made this form.</summary>
    public static string Original(string sortable)
    {
        if (!sortable.AsSpan().ContainsAny(Escape, Least))
        {
            return sortable;
        }

        var text = new StringBuilder(sortable.Length);
        for (var i = 0; i < sortable.Length; i++)
        {
            switch (sortable[i])
            {
                case Escape:
                    text.Append(new Rune(((sortable[i + 1] - Offset) << 11) | (sortable[i + 2] - Offset)).ToString());
                    i += 2;
                    break;
                case Least:
                    text.Append((char)(sortable[++i] - Least));
                    break;
                default:
                    text.Append(sortable[i]);
                    break;
            }
        }

        return text.ToString();
    }
}
