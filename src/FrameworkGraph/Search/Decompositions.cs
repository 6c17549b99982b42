using System.Globalization;
using System.Text;

namespace FrameworkGraph.Search;

/// <summary>
/// What stands for a character under Unicode compatibility decomposition, without its marks. The program runs without the
/// system's Unicode library, whose absence turns <see cref="string.Normalize()"/> into nothing, so the table comes with it.
/// </summary>
internal static class Decompositions
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;

    private static readonly Dictionary<int, string> Table = Load();

    /// <returns>The decomposition; null where the character stands for itself.</returns>
    public static string? Of(Rune rune) => rune.IsAscii
        ? null
        : rune.Value is >= FirstSyllable and <= LastSyllable ? Syllable(rune.Value - FirstSyllable) : Table.GetValueOrDefault(rune.Value);

    /// <summary>A Hangul syllable is a leading consonant, a vowel and perhaps a trailing consonant, by arithmetic.</summary>
    private static string Syllable(int index)
    {
        var (lead, vowel, tail) = ((char)(0x1100 + (index / 588)), (char)(0x1161 + (index % 588 / 28)), (char)(0x11A7 + (index % 28)));
        return index % 28 == 0 ? $"{lead}{vowel}" : $"{lead}{vowel}{tail}";
    }

    private static Dictionary<int, string> Load()
    {
        using var reader = new StreamReader(typeof(Decompositions).Assembly.GetManifestResourceStream("decompositions.txt")!);
        var table = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                var codes = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => int.Parse(c, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
                table.Add(codes[0], string.Concat(codes.Skip(1).Select(char.ConvertFromUtf32)));
            }
        }

        return table;
    }
}
