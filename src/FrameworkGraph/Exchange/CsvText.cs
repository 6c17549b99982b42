namespace FrameworkGraph.Exchange;

/// <summary>Rows of comma-separated values after RFC 4180, safe to open in a spreadsheet.</summary>
internal static class CsvText
{
    public static Task WriteRowAsync(TextWriter writer, IEnumerable<string?> cells) => writer.WriteAsync($"{string.Join(',', cells.Select(Cell))}\r\n");

    /// <summary>
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe, by which it is shown as the text it is.
    /// </summary>
    public static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var text = value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠' ? $"'{value}" : value;
        return text.AsSpan().IndexOfAny(",\"\r\n") >= 0 || text[0] is ' ' or '\'' || text[^1] == ' ' ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
