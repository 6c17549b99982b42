using System.Text;
using System.Text.RegularExpressions;

namespace FrameworkGraph.Exchange;

/// <summary>Text out of TeX.</summary>
internal static partial class TexText
{
    /// <summary>Accents of TeX and the combining marks that they are.</summary>
    private static readonly Dictionary<char, char> Marks = new()
    {
        ['`'] = '\u0300', ['\''] = '\u0301', ['^'] = '\u0302', ['~'] = '\u0303', ['='] = '\u0304', ['u'] = '\u0306', ['.'] = '\u0307', ['"'] = '\u0308', ['r'] = '\u030A', ['H'] = '\u030B', ['v'] = '\u030C', ['c'] = '\u0327', ['k'] = '\u0328',
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["l"] = "ł", ["L"] = "Ł", ["i"] = "i", ["j"] = "j",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘",
    };

    /// <summary>Without braces and commands, accents as letters, white space folded.</summary>
    public static string Plain(string tex)
    {
        var text = Accent().Replace(tex, m => m.Groups[2].Value.Replace("\\i", "i", StringComparison.Ordinal) + Marks[m.Groups[1].Value[0]]);
        text = Command().Replace(text, m => Words.TryGetValue(m.Groups[1].Value, out var word) ? word.Replace("\\", "\u0001", StringComparison.Ordinal) : "");
        text = Escaped().Replace(text, m => m.Value[1] switch { '{' => "\u0002", '}' => "\u0003", var c => c.ToString() });
        text = text.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            .Replace('\u0001', '\\').Replace('\u0002', '{').Replace('\u0003', '}');
        return Blank().Replace(text, " ").Trim().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Names parted by `and` outside of braces.</summary>
    public static IEnumerable<string> Names(string tex)
    {
        var (depth, began) = (0, 0);
        for (var i = 0; i < tex.Length; i++)
        {
            depth += tex[i] == '{' ? 1 : tex[i] == '}' ? -1 : 0;
            if (depth == 0 && i + 5 <= tex.Length && char.IsWhiteSpace(tex[i]) && string.Compare(tex, i + 1, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && char.IsWhiteSpace(tex[i + 4]))
            {
                yield return Plain(tex[began..i]);
                began = i + 5;
            }
        }

        if (Plain(tex[began..]) is { Length: > 0 } last)
        {
            yield return last;
        }
    }

    [GeneratedRegex(@"\\([`'^~=.""]|[urHvck](?![A-Za-z]))\s*\{?(\\i|[A-Za-z])\}?")]
    private static partial Regex Accent();

    [GeneratedRegex(@"\\([A-Za-z]+)\s*(?:\{\})?")]
    private static partial Regex Command();

    [GeneratedRegex(@"\\[^A-Za-z]")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
