using System.Text;

namespace FrameworkGraph.Analysis;

/// <summary>Tables of RFC 4180 with a header.</summary>
public static class Csv
{
    /// <returns>Each row as its values by column.</returns>
    /// <exception cref="FormatException">A row has more or fewer values than the header.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var rows = Rows(text).ToList();
        return [.. rows.Skip(1).Select((row, i) => row.Count == rows[0].Count
            ? rows[0].Zip(row).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
            : throw new FormatException($"Row {i + 2} has {row.Count} values; the header has {rows[0].Count}."))];
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, value, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                value.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                value.Append(c);
            }
            else if (c != '\r')
            {
                row.Add(value.ToString());
                value.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }

        if (row.Count > 0 || value.Length > 0)
        {
            row.Add(value.ToString());
            yield return row;
        }
    }
}
