using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Search;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>
/// References from a file as candidate works: works from which nothing has been coded yet. A reference whose DOI a work
/// has already is not added again; without a DOI, the same title and year count as the same work,
/// and without a title the key, which in our own exports is the id.
/// </summary>
public static partial class ReferenceImport
{
    public static readonly IReadOnlyList<string> Formats = ["ris", "bibtex", "csl-json"];

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="file">The name by which problems call the file.</param>
    public static ImportDraft Read(string format, string file, string text, SeedFolder seed)
    {
        var problems = new List<SeedProblem>();
        var references = format switch
        {
            "ris" => RisReader.Read(file, text, problems).ToList(),
            "bibtex" => BibTexReader.Read(file, text, problems).ToList(),
            "csl-json" => CslJsonReader.Read(file, text, problems).ToList(),
            _ => throw new ArgumentException($"References are read as {string.Join(", ", Formats)}, not '{format}'.", nameof(format)),
        };
        var content = SeedReader.Read(seed);
        var works = content.Nodes.Where(n => n.Kind == NodeKinds.Work).Select(w => (w.Id, Reference: Reference.Of(w))).ToList();
        var ids = works.Select(w => w.Id).Concat(content.Tombstones.Select(t => t.Id)).ToHashSet();
        var byDoi = works.Where(w => Doi(w.Reference.Doi) is not null).DistinctBy(w => Doi(w.Reference.Doi)).ToDictionary(w => Doi(w.Reference.Doi)!, w => w.Id);
        var byTitle = works.Where(w => w.Reference.Title is not null).DistinctBy(w => Title(w.Reference)).ToDictionary(w => Title(w.Reference), w => w.Id);
        var (yaml, added, skipped) = (new StringBuilder(), 0, new List<string>());
        foreach (var reference in references)
        {
            var doi = Doi(reference.Doi);
            var known = doi is not null && byDoi.TryGetValue(doi, out var same) ? same
                : reference.Title is not null ? byTitle.GetValueOrDefault(Title(reference))
                : works.FirstOrDefault(w => w.Id == $"work.{reference.Key}").Id;
            if (known is null && reference.Title is null)
            {
                problems.Add(new(file, reference.Line, "title", $"The reference {reference.Key} has no title."));
                continue;
            }

            if (known is not null && (doi is null || reference.Title is null || byDoi.ContainsKey(doi) || works.Any(w => w.Id == known && w.Reference.Doi is null)))
            {
                skipped.Add($"{file}:{reference.Line} {reference.Key} is already {known}.");
                continue;
            }

            var id = NewId(reference, ids);
            yaml.Append(Row(id, reference, doi, file));
            added++;
            byTitle.TryAdd(Title(reference), id);
            if (doi is not null)
            {
                byDoi.Add(doi, id);
            }
        }

        var draft = added == 0 ? null : $"format: 1\nworks:\n{yaml}";
        var path = ImportDraft.PathOf("works", draft ?? "");
        if (draft is not null && problems.Count == 0)
        {
            problems.AddRange(SeedReader.Read(new SeedFolder([.. seed.Files, (path, draft)])).Problems);
        }

        return new(path, draft, added, skipped, problems);
    }

    /// <summary>Without the address of a resolver, in lower case; null when it is no DOI.</summary>
    public static string? Doi(string? printed) => printed is not null && DoiPattern().Match(printed) is { Success: true } match ? match.Value.TrimEnd('.', ',', ';').ToLowerInvariant() : null;

    private static string Title(Reference reference) => $"{Words.Joined(reference.Title!)}{reference.Year}";

    private static string NewId(Reference reference, HashSet<string> ids)
    {
        var name = reference.Authors.Count == 0 ? string.Join(' ', Words.Of(reference.Title!).Take(3)) : reference.Authors[0].Family ?? string.Join(' ', Words.Of(reference.Authors[0].Whole).Take(3));
        var slug = string.Join('-', Words.Of(name).Select(w => NotAscii().Replace(w, "")).Where(w => w.Length > 0).Append(reference.Year?.ToString(CultureInfo.InvariantCulture) ?? "undated"));
        var id = $"work.{slug}";
        for (var n = 2; !ids.Add(id); n++)
        {
            id = $"work.{slug}-{n}";
        }

        return id;
    }

    private static string Row(string id, Reference r, string? doi, string file)
    {
        var names = r.Authors.Select(a => a.Family ?? a.Whole).ToList();
        var label = names switch
        {
            [] => r.Title,
            [var one] when !r.AndOthers => one,
            [var one, var two] when !r.AndOthers => $"{one} & {two}",
            _ => $"{names[0]} et al.",
        };
        var printed = r.Authors.Select((a, i) => r.AndOthers && i == r.Authors.Count - 1 ? $"{a.Whole} et al." : a.Whole);
        return SeedYaml.Row(
        [
            ("id", id), ("label", SeedYaml.Text($"{label}{(r.Year is { } year ? $" {year}" : "")}")), ("type", WorkType(r.Type)), ("title", SeedYaml.Text(r.Title)),
            ("authors", r.Authors.Count == 0 ? null : SeedYaml.List(printed)), ("year", r.Year?.ToString(CultureInfo.InvariantCulture)), ("container", SeedYaml.Text(r.Container)), ("publisher", SeedYaml.Text(r.Publisher)),
            ("doi", SeedYaml.Text(doi ?? r.Doi)), ("url", SeedYaml.Text(r.Url)), ("appraisal", SeedYaml.Text("not appraised")),
            ("note", SeedYaml.Text($"Candidate: imported from {Path.GetFileName(file)} ({r.Key}); nothing has been coded from it.")),
        ]);
    }

    /// <summary>Whether an article is a study or a review cannot be seen from its reference.</summary>
    private static string? WorkType(string csl) => csl switch { "book" => "book", "chapter" => "chapter", "report" => "report", "legislation" => "law", "speech" => "presentation", _ => null };

    [GeneratedRegex(@"10\.\d{4,9}/\S+")]
    private static partial Regex DoiPattern();

    [GeneratedRegex("[^a-z0-9]")]
    private static partial Regex NotAscii();
}
