using System.Collections.Frozen;
using System.Text;

namespace FrameworkGraph.Search;

/// <summary>
/// The plain form of letters and digits: Unicode's compatibility decomposition without its marks, for the alphabets of the
/// basic plane. A table of our own, since .NET normalises nothing where globalisation is invariant, and elsewhere as the machine's ICU does.
/// </summary>
internal static class Folds
{
    /// <summary>Each line: the plain form, a tab, the characters that have it.</summary>
    private static readonly FrozenDictionary<char, string> Table = Read().ToFrozenDictionary();

    public static string Plain(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = Table.TryGetValue(letter, out var form) ? plain.Append(form) : plain.Append(letter);
        }

        return plain.ToString();
    }

    private static IEnumerable<KeyValuePair<char, string>> Read()
    {
        using var reader = new StreamReader(typeof(Folds).Assembly.GetManifestResourceStream("Folds.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            foreach (var letter in line[(tab + 1)..])
            {
                yield return new(letter, line[..tab]);
            }
        }
    }
}
