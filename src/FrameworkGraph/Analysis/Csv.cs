using FrameworkGraph.Exchange;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Analysis;

/// <summary>Tables of RFC 4180 with a header.</summary>
public static class Csv
{
    /// <returns>Each row as its values by column.</returns>
    /// <exception cref="FormatException">A row has more or fewer values than the header, or its quotation marks are wrong.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        var problems = new List<SeedProblem>();
        var rows = CsvReader.Read("table", text, problems).ToList();
        return problems.Count > 0 ? throw new FormatException(problems[0].ToString()) :
        [
            .. rows.Skip(1).Select(row => row.Cells.Count == rows[0].Cells.Count
                ? rows[0].Cells.Zip(row.Cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal)
                : throw new FormatException($"The row of line {row.Line} has {row.Cells.Count} values; the header has {rows[0].Cells.Count}.")),
        ];
    }
}
