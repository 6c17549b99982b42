using System.Text;

namespace FrameworkGraph.Exchange;

/// <summary>Reads comma-separated values after RFC 4180, row by row, with the line where each row begins.</summary>
internal static class CsvReader
{
    /// <exception cref="ImportException">A quotation mark is never closed or stands inside a plain cell.</exception>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(TextReader text, string file)
    {
        var (cells, cell, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (int c; (c = text.Read()) >= 0;)
        {
            if (c == '\n')
            {
                line++;
            }

            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append((char)c);
                }
                else if (text.Peek() == '"')
                {
                    cell.Append((char)text.Read());
                }
                else if (text.Peek() is ',' or '\r' or '\n' or < 0)
                {
                    quoted = false;
                }
                else
                {
                    throw new ImportException($"{file}:{line} syntax A closing quotation mark must be followed by a comma or the end of the line; one inside a cell is written twice.");
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == ',')
            {
                cells.Add(Take(cell));
            }
            else if (c == '\n')
            {
                cells.Add(Take(cell));
                if (cells is not [""])
                {
                    yield return (began, cells);
                }

                (cells, began) = ([], line);
            }
            else if (c is not ('\r' or '\ufeff'))
            {
                cell.Append((char)c);
            }
        }

        if (quoted)
        {
            throw new ImportException($"{file}:{began} syntax A quotation mark is never closed.");
        }

        if (cell.Length > 0 || cells.Count > 0)
        {
            cells.Add(Take(cell));
            yield return (began, cells);
        }
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
