using System.Text.Json;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Exchange;

/// <summary>A publication as reference managers know it. What is not stated is null or empty.</summary>
public sealed record Reference
{
    /// <summary>The id of the work without its kind, or the key of the file it was read from.</summary>
    public required string Key { get; init; }

    /// <summary>A type of CSL: article-journal, book, chapter, report, legislation, speech, document and so on.</summary>
    public required string Type { get; init; }

    /// <summary>The title as printed; null where it is not known.</summary>
    public string? Title { get; init; }

    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>Whether there are authors beyond these, as `et al` says.</summary>
    public bool AndOthers { get; init; }

    public int? Year { get; init; }

    public string? Container { get; init; }

    public string? Publisher { get; init; }

    public string? Doi { get; init; }

    public string? Url { get; init; }

    public string? Note { get; init; }

    /// <summary>The line of the file where it begins, from 1; 0 when it comes from no file.</summary>
    public int Line { get; init; }

    /// <summary>The reference of a work. Where no title is known a note has the work's label: a title is not made up.</summary>
    public static Reference Of(Node work)
    {
        var d = work.Details;
        var (authors, andOthers) = PersonName.List(d["authors"] is { ValueKind: JsonValueKind.Array } printed ? [.. printed.EnumerateArray().Select(a => a.ToString())] : []);
        string?[] notes = [d.Text("title") is null ? $"Named {work.Label}; its title is not known." : null, d.Text("yearNote")];
        return new Reference
        {
            Key = work.Id[(work.Id.IndexOf('.', StringComparison.Ordinal) + 1)..],
            Type = CslType(work.Type, d.Text("container") is not null),
            Title = d.Text("title"),
            Authors = authors,
            AndOthers = andOthers,
            Year = work.Year,
            Container = d.Text("container"),
            Publisher = d.Text("publisher"),
            Doi = d.Text("doi"),
            Url = d.Text("url"),
            Note = string.Join(" ", notes.OfType<string>()) is { Length: > 0 } note ? note : null,
        };
    }

    private static string CslType(string? type, bool contained) => type switch
    {
        "chapter" => "chapter",
        "book" or "literary" => "book",
        "report" or "guidance" or "policy" or "inquiry" or "briefing" or "survey" => "report",
        "law" => "legislation",
        "presentation" => "speech",
        "study" or "review" or "theory" or "commentary" when contained => "article-journal",
        _ => "document",
    };
}
