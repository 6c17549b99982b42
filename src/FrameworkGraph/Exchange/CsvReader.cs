using System.Text;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Reads comma-separated values after RFC 4180, row by row, with the line where each row begins. A row whose quotation marks are wrong is
/// a problem of the line where the mark opens; reading goes on with the line after that, so that one mark hides no other row.
/// </summary>
internal sealed class CsvReader
{
    private readonly string _file;
    private readonly string _text;
    private readonly List<SeedProblem> _problems;
    private int _at;
    private int _line = 1;

    private CsvReader(string file, string text, List<SeedProblem> problems) => (_file, _text, _problems) = (file, text, problems);

    /// <param name="problems">Gets what is wrong with quotation marks, as the rows are read.</param>
    public static IEnumerable<(int Line, IReadOnlyList<string> Cells)> Read(string file, string text, List<SeedProblem> problems)
    {
        for (var reader = new CsvReader(file, text, problems); reader._at < text.Length;)
        {
            var began = reader._line;
            if (reader.Row() is { } cells && cells is not [""])
            {
                yield return (began, cells);
            }
        }
    }

    /// <returns>The cells up to the end of the row; null when a quotation mark is wrong.</returns>
    private List<string>? Row()
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var ended = false; !ended && _at < _text.Length;)
        {
            var c = _text[_at++];
            if (c == '"' && cell.Length == 0)
            {
                if (!ReadQuoted(cell, cells.Count + 1))
                {
                    return null;
                }
            }
            else if (c == ',')
            {
                cells.Add(Take(cell));
            }
            else if (c == '\n')
            {
                _line++;
                ended = true;
            }
            else if (c is not ('\r' or '\ufeff'))
            {
                cell.Append(c);
            }
        }

        cells.Add(Take(cell));
        return cells;
    }

    /// <summary>Reads a cell from behind the mark that opens it to behind the one that closes it.</summary>
    private bool ReadQuoted(StringBuilder cell, int number)
    {
        var (opened, line) = (_at, _line);
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c != '"')
            {
                cell.Append(c);
                _line += c == '\n' ? 1 : 0;
                continue;
            }

            switch (_at < _text.Length ? _text[_at] : '\n')
            {
                case '"':
                    cell.Append('"');
                    _at++;
                    break;
                case ',' or '\r' or '\n':
                    return true;
                default:
                    return Refuse(opened, line, _line == line
                        ? "A closing quotation mark must be followed by a comma or the end of the line; one inside a cell is written twice."
                        : $"The quotation mark that opens cell {number} is not closed before the next one, in line {_line}: close it where the cell ends, and write one inside a cell twice.");
            }
        }

        return Refuse(opened, line, $"The quotation mark that opens cell {number} is never closed: put another where the cell ends.");
    }

    private bool Refuse(int opened, int line, string message)
    {
        _problems.Add(new(_file, line, "syntax", message));
        var end = _text.IndexOf('\n', opened);
        (_at, _line) = (end < 0 ? _text.Length : end + 1, line + 1);
        return false;
    }

    private static string Take(StringBuilder cell)
    {
        var text = cell.ToString();
        cell.Clear();
        return text;
    }
}
