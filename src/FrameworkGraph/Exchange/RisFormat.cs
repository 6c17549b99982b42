namespace FrameworkGraph.Exchange;

/// <summary>References as RIS, for EndNote, Zotero and Mendeley.</summary>
public sealed class RisFormat() : ExportFormat("ris", "References as RIS, for EndNote, Zotero and Mendeley.", References.Drops)
{
    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        await using var writer = new StreamWriter(target) { NewLine = "\r\n" };
        await foreach (var reference in References.OfAsync(source, cancellation))
        {
            foreach (var (tag, value) in Tags(reference, notice))
            {
                if (value is not null)
                {
                    await writer.WriteLineAsync($"{tag}  - {value.ReplaceLineEndings(" ")}");
                }
            }

            await writer.WriteLineAsync("ER  - \r\n");
        }
    }

    private static IEnumerable<(string Tag, string? Value)> Tags(Reference r, ExportNotice notice) =>
    [
        ("TY", Type(r.Type)), ("ID", r.Key), ("TI", r.Title), .. r.Authors.Select(a => ("AU", (string?)a.Inverted)), ("PY", r.Year?.ToString("d4")),
        ("T2", r.Container), ("PB", r.Publisher), ("DO", r.Doi), ("UR", r.Url), ("N1", r.AndOthers ? References.OthersNote : null), ("N1", r.Note), ("DB", notice.Line),
    ];

    private static string Type(string csl) => csl switch
    {
        "article-journal" => "JOUR",
        "book" => "BOOK",
        "chapter" => "CHAP",
        "report" => "RPRT",
        "legislation" => "STAT",
        "speech" => "SLIDE",
        _ => "GEN",
    };
}
