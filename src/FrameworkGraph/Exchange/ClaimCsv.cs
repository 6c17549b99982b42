using System.Text;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Claims from a table. Its columns are the fields of a claim in graph-seed (subject, predicate, object, source, cites, at,
/// phrase, basis …); the columns of our own edges table are understood too. Every row goes through the rules of graph-seed.
/// </summary>
public static class ClaimCsv
{
    private static readonly Dictionary<string, string> OfOurTable = new() { ["source"] = "subject", ["target"] = "object", ["sourcework"] = "source", ["paragraph"] = "at" };

    /// <summary>Columns that follow from the rest.</summary>
    private static readonly string[] Derived = ["type", "label", "year", "jurisdiction"];

    private static readonly string[] Names =
        ["id", "subject", "predicate", "object", "source", "cites", "at", "phrase", "coder", "date", .. ClaimFields.Facets.Concat(ClaimFields.Details).Select(f => f.Name)];

    /// <param name="file">The name by which problems call the table.</param>
    /// <param name="seed">The evidence that the claims would join.</param>
    /// <exception cref="ImportException">It has no usable header.</exception>
    public static ImportDraft Read(string file, TextReader text, SeedFolder seed)
    {
        var problems = new List<SeedProblem>();
        var rows = CsvReader.Read(file, text.ReadToEnd(), problems).ToList();
        if (problems is [{ Line: var wrong } first, ..] && (rows.Count == 0 || wrong < rows[0].Line))
        {
            // Without its header no row can be checked.
            throw new ImportException(first.ToString());
        }

        if (rows.Count == 0)
        {
            throw new ImportException($"{file}:1 header The table is empty; its first row must name the columns: {string.Join(", ", Names)}.");
        }

        var columns = Columns(file, rows[0].Cells);
        var (yaml, lines, line) = (new StringBuilder("format: 1\nclaims:\n"), new SortedList<int, int>(), 3);
        foreach (var (at, cells) in rows.Skip(1))
        {
            if (cells.Count != columns.Count)
            {
                problems.Add(new(file, at, "columns", $"The row has {cells.Count} cells and the header {columns.Count}."));
                continue;
            }

            var row = Row(columns, cells);
            lines.Add(line, at);
            yaml.Append(row);
            line += row.Count(c => c == '\n');
        }

        var draft = yaml.ToString();
        var path = ImportDraft.PathOf("claims", draft);
        if (seed.Files.Any(f => f.Path == path))
        {
            return new(path, null, 0, [$"{file} is already there as {path}."], problems);
        }

        // The new file goes last, so that a link made twice is reported where it is made again.
        var content = SeedReader.Read(new SeedFolder([.. seed.Files, (path, draft)]));
        problems.AddRange(content.Problems.Select(p => p.File == path ? p with { File = file, Line = Given(lines, p.Line) } : p));
        return new(path, lines.Count == 0 ? null : draft, lines.Count, [], [.. problems.OrderBy(p => p.File == file ? 0 : 1).ThenBy(p => p.Line)]);
    }

    private static List<string?> Columns(string file, IReadOnlyList<string> header)
    {
        var ours = header.Any(h => h.Trim().Equals("target", StringComparison.OrdinalIgnoreCase));
        var columns = header.Select(h => Column(h.Trim(), ours)).ToList();
        var unknown = header.Where((h, i) => columns[i] is null && !Derived.Contains(h.Trim().ToLowerInvariant())).ToList();
        var missing = new[] { "subject", "predicate", "object", "source" }.Where(n => !columns.Contains(n)).ToList();
        var twice = columns.Where(c => c is not null).GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key).ToList();
        return unknown.Count > 0 ? throw new ImportException($"{file}:1 header There is no column {string.Join(", ", unknown.Select(u => $"`{u}`"))}; the columns are: {string.Join(", ", Names)}.")
            : missing.Count > 0 ? throw new ImportException($"{file}:1 header The columns {string.Join(", ", missing)} are missing.")
            : twice.Count > 0 ? throw new ImportException($"{file}:1 header The columns {string.Join(", ", twice)} are there twice.")
            : columns;
    }

    private static string? Column(string header, bool ours) =>
        ours && OfOurTable.TryGetValue(header.ToLowerInvariant(), out var name) ? name : Names.FirstOrDefault(n => n.Equals(header, StringComparison.OrdinalIgnoreCase));

    /// <summary>A claim from a table is a candidate unless it says otherwise.</summary>
    private static string Row(List<string?> columns, IReadOnlyList<string> cells)
    {
        var values = columns.Zip(cells).Where(c => c.First is not null && c.Second.Length > 0).ToDictionary(c => c.First!, c => Plain(c.Second));
        values.TryAdd("status", "candidate");
        if (values.Remove("alsoAt", out var more) && values.TryGetValue("at", out var first))
        {
            values["at"] = $"{first}; {more}";
        }

        return SeedYaml.Row(Names.Where(values.ContainsKey).Select(n => (n, Written(n, values[n]))));
    }

    private static string? Written(string name, string value) =>
        name == "cites" || (name == "at" && value.Contains(';', StringComparison.Ordinal)) ? SeedYaml.List(value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : SeedYaml.Text(value);

    /// <summary>Takes off the apostrophe by which a table keeps text from being taken for a formula.</summary>
    private static string Plain(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell;

    /// <summary>The line of the table from which a line of the draft was made.</summary>
    private static int Given(SortedList<int, int> lines, int line) => lines.LastOrDefault(l => l.Key <= line, new(0, 1)).Value;
}
