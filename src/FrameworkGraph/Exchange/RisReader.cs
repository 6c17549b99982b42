using System.Globalization;
using System.Text.RegularExpressions;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>Reads references from RIS.</summary>
internal static partial class RisReader
{
    public static IEnumerable<Reference> Read(string file, string text, List<SeedProblem> problems)
    {
        var (tags, began, line) = (new List<(string Tag, string Value)>(), 0, 0);
        foreach (var written in text.Split('\n'))
        {
            line++;
            var (match, rest) = (Line().Match(written.TrimEnd('\r').TrimStart('\ufeff')), written.Trim());
            if (!match.Success)
            {
                // A line without a tag goes on with the one before.
                if (rest.Length > 0 && tags.Count > 0)
                {
                    tags[^1] = (tags[^1].Tag, $"{tags[^1].Value} {rest}");
                }
                else if (rest.Length > 0 && began == 0)
                {
                    problems.Add(new(file, line, "syntax", "A reference must begin with the tag `TY  - `."));
                }

                continue;
            }

            var (tag, value) = (match.Groups[1].Value, match.Groups[2].Value.Trim());
            if (tag == "TY")
            {
                if (began > 0)
                {
                    problems.Add(new(file, began, "syntax", "The reference does not end with `ER  - `."));
                }

                (tags, began) = ([(tag, value)], line);
            }
            else if (tag == "ER" && began > 0)
            {
                yield return ToReference(tags, began);
                (tags, began) = ([], 0);
            }
            else if (began > 0)
            {
                tags.Add((tag, value));
            }
            else
            {
                problems.Add(new(file, line, "syntax", $"`{tag}` stands outside of a reference; one begins with `TY  - `."));
            }
        }

        if (began > 0)
        {
            problems.Add(new(file, began, "syntax", "The reference does not end with `ER  - `."));
        }
    }

    private static Reference ToReference(List<(string Tag, string Value)> tags, int line)
    {
        string? First(params string[] names) => names.Select(n => tags.FirstOrDefault(t => t.Tag == n && t.Value.Length > 0).Value).FirstOrDefault(v => v is not null);
        var (authors, andOthers) = PersonName.List([.. tags.Where(t => t.Tag is "AU" or "A1" && t.Value.Length > 0).Select(t => t.Value.TrimEnd(',', ' '))]);
        return new Reference
        {
            Key = First("ID") ?? $"line {line}", Type = Type(First("TY")), Title = First("TI", "T1", "CT"), Authors = authors, AndOthers = andOthers,
            Year = Year(First("PY", "Y1", "DA")), Container = First("T2", "JO", "JF", "JA", "BT"), Publisher = First("PB"), Doi = First("DO"), Url = First("UR"), Line = line,
        };
    }

    /// <summary>A year as it stands, or the first four digits that look like one.</summary>
    internal static int? Year(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : text is not null && Digits().Match(text) is { Success: true } match ? int.Parse(match.Value, CultureInfo.InvariantCulture) : null;

    private static string Type(string? ris) => ris switch
    {
        "JOUR" or "EJOUR" or "MGZN" => "article-journal",
        "BOOK" or "EBOOK" or "EDBOOK" => "book",
        "CHAP" or "ECHAP" => "chapter",
        "RPRT" or "GOVDOC" => "report",
        "STAT" or "BILL" => "legislation",
        "SLIDE" => "speech",
        _ => "document",
    };

    [GeneratedRegex(@"\A([A-Z][A-Z0-9])  ?-(.*)\z")]
    private static partial Regex Line();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex Digits();
}
