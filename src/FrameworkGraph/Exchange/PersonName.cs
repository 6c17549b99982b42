using System.Text.RegularExpressions;

namespace FrameworkGraph.Exchange;

/// <summary>The name of an author as reference managers want it: parted where it plainly is a person's, else whole.</summary>
/// <param name="Family">The family name; null where the name is whole.</param>
/// <param name="Given">Given names or initials.</param>
/// <param name="Whole">The name as printed.</param>
public sealed partial record PersonName(string? Family, string? Given, string Whole)
{
    /// <summary>
    /// `Family, Given` is parted at its comma, and initials before a single word are parted from it. Other names stay whole:
    /// nobody can tell `Audit Scotland` from `Axel Kaehne` by its form.
    /// </summary>
    public static PersonName Parse(string printed)
    {
        var parts = printed.Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } family, { Length: > 0 } given])
        {
            return new(family, given, printed);
        }

        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 && words[..^1].All(w => w.EndsWith('.') && w.Length <= 5) && !words[^1].EndsWith('.')
            ? new(words[^1], string.Join(' ', words[..^1]), printed)
            : new(null, null, printed);
    }

    /// <summary>The names of a list as printed. `et al` behind the last is no name and says that there are others; a single word before it is a family name.</summary>
    public static (IReadOnlyList<PersonName> Names, bool AndOthers) List(IReadOnlyList<string> printed)
    {
        var names = printed.Select(Parse).ToList();
        if (names.Count == 0 || EtAl().Match(names[^1].Whole) is not { Success: true } match)
        {
            return (names, false);
        }

        names.RemoveAt(names.Count - 1);
        if (match.Groups[1].Value is { Length: > 0 } last)
        {
            names.Add(Parse(last) is { Family: null } name && !last.Contains(' ', StringComparison.Ordinal) ? name with { Family = last } : Parse(last));
        }

        return (names, true);
    }

    /// <summary>`Family, Given`, or the whole name.</summary>
    public string Inverted => Family is null ? Whole : Given is null ? Family : $"{Family}, {Given}";

    [GeneratedRegex(@"\A(.*?),?\s*\bet al\.?\z", RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();
}
