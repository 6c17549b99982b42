using System.Text.RegularExpressions;

namespace FrameworkGraph.Exchange;

/// <summary>Text out of TeX.</summary>
internal static partial class TexText
{
    /// <summary>Accents of TeX, each with letters and what they become under it. (The program runs without the data that would compose them.)</summary>
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['`'] = "AÀEÈIÌOÒUÙaàeèiìoòuù", ['\''] = "AÁEÉIÍOÓUÚYÝCĆLĹNŃRŔSŚZŹaáeéiíoóuúyýcćlĺnńrŕsśzź", ['^'] = "AÂEÊIÎOÔUÛaâeêiîoôuû", ['~'] = "AÃNÑOÕaãnñoõ",
        ['='] = "AĀEĒIĪOŌUŪaāeēiīoōuū", ['u'] = "AĂGĞaăgğ", ['.'] = "EĖIİZŻeėzż", ['"'] = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ", ['r'] = "AÅUŮaåuů", ['H'] = "OŐUŰoőuű",
        ['v'] = "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž", ['c'] = "CÇSŞTŢcçsştţ", ['k'] = "AĄEĘaąeę",
    };

    private static readonly Dictionary<string, string> Words = new()
    {
        ["ss"] = "ß", ["ae"] = "æ", ["AE"] = "Æ", ["oe"] = "œ", ["OE"] = "Œ", ["o"] = "ø", ["O"] = "Ø", ["aa"] = "å", ["AA"] = "Å", ["l"] = "ł", ["L"] = "Ł", ["i"] = "i", ["j"] = "j",
        ["textbackslash"] = "\\", ["textasciitilde"] = "~", ["textasciicircum"] = "^", ["textendash"] = "–", ["textemdash"] = "—", ["textquoteright"] = "’", ["textquoteleft"] = "‘",
    };

    /// <summary>Without braces and commands, accents as letters, white space folded.</summary>
    public static string Plain(string tex)
    {
        var text = Accent().Replace(tex, m => Accented(m.Groups[1].Value[0], m.Groups[2].Value[^1]));
        text = Command().Replace(text, m => Words.TryGetValue(m.Groups[1].Value, out var word) ? word.Replace("\\", "\u0001", StringComparison.Ordinal) : "");
        text = Escaped().Replace(text, m => m.Value[1] switch { '{' => "\u0002", '}' => "\u0003", var c => c.ToString() });
        text = text.Replace("---", "—", StringComparison.Ordinal).Replace("--", "–", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal)
            .Replace('\u0001', '\\').Replace('\u0002', '{').Replace('\u0003', '}');
        return Blank().Replace(text, " ").Trim();
    }

    /// <summary>The letter under its accent, or the plain letter where there is none such.</summary>
    private static string Accented(char accent, char letter)
    {
        var pairs = Accents[accent];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                return pairs[i + 1].ToString();
            }
        }

        return letter.ToString();
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
