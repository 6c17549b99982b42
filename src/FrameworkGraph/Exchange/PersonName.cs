namespace FrameworkGraph.Exchange;

/// <summary>The name of an author as reference managers want it: parted where it plainly is a person's, else whole.</summary>
/// <param name="Family">The family name; null where the name is whole.</param>
/// <param name="Given">Given names or initials.</param>
/// <param name="Whole">The name as printed.</param>
public sealed record PersonName(string? Family, string? Given, string Whole)
{
    private static readonly HashSet<string> OfBodies = ["of", "for", "and", "the", "&", "in", "on"];

    /// <summary>`Family, Given` is parted at its comma; two or three capitalised words without a word that only bodies have, before the last.</summary>
    public static PersonName Parse(string printed)
    {
        var parts = printed.Split(',', 2, StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 } family, { Length: > 0 } given])
        {
            return new(family, given, printed);
        }

        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 && words.All(w => char.IsUpper(w[0]) && (w.Length == 1 || !w.All(char.IsUpper)) && !OfBodies.Contains(w.ToLowerInvariant()))
            ? new(words[^1], string.Join(' ', words[..^1]), printed)
            : new(null, null, printed);
    }

    /// <summary>`Family, Given`, or the whole name.</summary>
    public string Inverted => Family is null ? Whole : $"{Family}, {Given}";
}
