using System.Text;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>Reads references from BibTeX: braces and quotes, `#`, months and `@string`; TeX's accents and escapes become letters.</summary>
internal sealed class BibTexReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _strings = new(Months.Select(m => KeyValuePair.Create(m, m)), StringComparer.OrdinalIgnoreCase);
    private readonly string _text;
    private int _at;

    private BibTexReader(string text) => _text = text;

    public static IEnumerable<Reference> Read(string file, string text, List<SeedProblem> problems)
    {
        var reader = new BibTexReader(text);
        while (reader.Next())
        {
            var line = reader.Line;
            Reference? reference = null;
            try
            {
                reference = reader.Entry(line);
            }
            catch (FormatException e)
            {
                problems.Add(new(file, line, "syntax", e.Message));
            }

            if (reference is not null)
            {
                yield return reference;
            }
        }
    }

    private int Line => _text.AsSpan(0, _at).Count('\n') + 1;

    /// <summary>Goes to the next `@` at the beginning of a line; all between entries is comment.</summary>
    private bool Next()
    {
        for (; _at < _text.Length; _at++)
        {
            if (_text[_at] == '@' && _text.AsSpan(_text.LastIndexOf('\n', Math.Max(_at - 1, 0)) + 1, _at - (_text.LastIndexOf('\n', Math.Max(_at - 1, 0)) + 1)).Trim(" \t\r\n\ufeff").IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private Reference? Entry(int line)
    {
        _at++;
        var type = Name().ToLowerInvariant();
        Skip();
        var close = Take('{') ? '}' : Take('(') ? ')' : throw new FormatException($"`@{type}` must be followed by a brace.");
        switch (type)
        {
            case "comment" or "preamble":
                _at--;
                Braced();
                return null;
            case "string":
                Skip();
                var (name, value) = Field();
                _strings[name] = value;
                Skip();
                return Take(close) ? null : throw new FormatException("`@string` is never closed.");
        }

        Skip();
        var key = Until(",}");
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (true)
        {
            Skip();
            _ = Take(',');
            Skip();
            if (Take(close))
            {
                return ToReference(type, key.Trim(), fields, line);
            }

            var (name, value) = Field();
            fields.TryAdd(name, value);
        }
    }

    private (string Name, string Value) Field()
    {
        var name = Name();
        Skip();
        if (name.Length == 0 || !Take('='))
        {
            throw new FormatException($"The entry breaks off at line {Line}: a field is `name = {{value}}`, and fields are parted by commas.");
        }

        var value = new StringBuilder();
        do
        {
            Skip();
            value.Append(_at < _text.Length && _text[_at] == '{' ? Braced() : _at < _text.Length && _text[_at] == '"' ? InQuotes() : Bare());
            Skip();
        }
        while (Take('#'));
        return (name, value.ToString());
    }

    private string Bare()
    {
        var word = Until(",}#) \t\r\n");
        return word.Length > 0 ? _strings.GetValueOrDefault(word, word) : throw new FormatException($"A value is missing at line {Line}.");
    }

    private string Braced() => Enclosed('}');

    private string InQuotes() => Enclosed('"');

    private string Enclosed(char close)
    {
        var (began, depth) = (++_at, 0);
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                _at++;
            }
            else if (c == close && depth == 0)
            {
                return _text[began.._at++];
            }
            else
            {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }

        throw new FormatException("A brace or quotation mark is never closed.");
    }

    private string Name() => Until(" \t\r\n=,{}()\"#");

    private string Until(string stops)
    {
        var began = _at;
        while (_at < _text.Length && !stops.Contains(_text[_at]))
        {
            _at++;
        }

        return _text[began.._at];
    }

    private void Skip()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private bool Take(char c)
    {
        var there = _at < _text.Length && _text[_at] == c;
        _at += there ? 1 : 0;
        return there;
    }

    private static Reference ToReference(string type, string key, Dictionary<string, string> fields, int line)
    {
        string? First(params string[] names) => names.Select(n => fields.TryGetValue(n, out var value) && TexText.Plain(value) is { Length: > 0 } plain ? plain : null).FirstOrDefault(v => v is not null);
        var printed = fields.TryGetValue("author", out var listed) ? TexText.Names(listed).ToList() : [];
        var (authors, andOthers) = PersonName.List([.. printed.Select((name, i) => i > 0 && i == printed.Count - 1 && name == "others" ? "et al" : name)]);
        return new Reference
        {
            Key = key, Type = CslType(type), Title = First("title"), Authors = authors, AndOthers = andOthers,
            Year = RisReader.Year(First("year", "date")), Container = First("journal", "journaltitle", "booktitle", "series"), Publisher = First("publisher", "institution", "school"),
            Doi = First("doi"), Url = First("url"), Line = line,
        };
    }

    private static string CslType(string type) => type switch
    {
        "article" => "article-journal",
        "book" or "booklet" => "book",
        "incollection" or "inbook" => "chapter",
        "techreport" or "report" => "report",
        _ => "document",
    };
}
