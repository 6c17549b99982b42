using System.Text;

namespace FrameworkGraph.Exchange;

/// <summary>References as BibTeX, for LaTeX and JabRef. UTF-8; the signs that TeX gives a meaning are escaped.</summary>
public sealed class BibTexFormat() : ExportFormat("bibtex", "References as BibTeX, for LaTeX and JabRef.", References.Drops)
{
    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target) { NewLine = "\n" };
        await writer.WriteLineAsync($"@comment{{{notice.Line}}}");
        await foreach (var r in References.OfAsync(source, cancellation))
        {
            var (type, container, publisher) = Type(r.Type);
            (string Name, string? Value)[] fields =
            [
                ("title", r.Title is null ? null : $"{{{Tex(r.Title)}}}"), ("author", Authors(r)), ("year", r.Year?.ToString()),
                (container, Tex(r.Container)), (publisher, Tex(r.Publisher)), ("doi", r.Doi), ("url", r.Url), ("note", Tex(r.Note)),
            ];
            await writer.WriteAsync($"\n@{type}{{{r.Key}");
            foreach (var (name, value) in fields.Where(f => f.Value is not null))
            {
                await writer.WriteAsync($",\n  {name} = {{{value}}}");
            }

            await writer.WriteLineAsync("\n}");
        }
    }

    private static (string Type, string Container, string Publisher) Type(string csl) => csl switch
    {
        "article-journal" => ("article", "journal", "publisher"),
        "book" => ("book", "series", "publisher"),
        "chapter" => ("incollection", "booktitle", "publisher"),
        "report" => ("techreport", "series", "institution"),
        _ => ("misc", "howpublished", "publisher"),
    };

    /// <summary>A whole name stands in braces, so that no part of it is taken for a family name.</summary>
    private static string Author(PersonName name) => name.Family is null ? $"{{{Tex(name.Whole)}}}" : Tex(name.Inverted)!;

    private static string? Authors(Reference r) => r.Authors.Count == 0 ? null : string.Join(" and ", r.Authors.Select(Author).Concat(r.AndOthers ? ["others"] : []));

    private static string? Tex(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(@"\{}&%$#_~^") < 0)
        {
            return text;
        }

        var tex = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => tex.Append(@"\textbackslash{}"),
                '~' => tex.Append(@"\textasciitilde{}"),
                '^' => tex.Append(@"\textasciicircum{}"),
                '{' or '}' or '&' or '%' or '$' or '#' or '_' => tex.Append('\\').Append(c),
                _ => tex.Append(c),
            };
        }

        return tex.ToString();
    }
}
