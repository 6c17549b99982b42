using FrameworkGraph.Graph;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Generation;

/// <summary>The claims of a generated graph.</summary>
internal sealed class GeneratedClaims(GeneratedShape shape, Dice dice, GeneratedText text)
{
    private static readonly string[] Confidences = ["high", "moderate", "moderate", "low"];
    private static readonly string[] Evidences = ["own-data", "own-data", "review-of-others", "opinion", "recommendation", "policy", "theory"];
    private static readonly string[] Modalities = ["asserted", "asserted", "asserted", "hedged", "reported-speech", "questioned"];
    private static readonly string[] Directions = ["helps", "hinders", "hinders", "mixed", "none"];

    /// <summary>The structure of frameworks and concepts.</summary>
    public IEnumerable<Claim> Shared()
    {
        for (var i = 0; i < GeneratedShape.Elements; i++)
        {
            yield return Made(GeneratedShape.Codebook, GeneratedShape.Element(i), "part-of", GeneratedShape.Framework(i)) with { Basis = "stated", Confidence = "high", Year = 2026 };
        }

        for (var i = 3; i < GeneratedShape.Concepts; i++)
        {
            yield return Made(GeneratedShape.Codebook, GeneratedShape.Concept(i), "broader", GeneratedShape.Concept(i % 3)) with
            {
                Basis = "inferred", Confidence = "moderate", Year = 2026, Details = new($$"""{"rationale":"{{text.Sentence(60, 40, i)}}"}"""),
            };
        }
    }

    /// <summary>How many claims a document has beside those of its findings.</summary>
    public int AboutDocument(int document) => shape.Citations(document) + GeneratedShape.Absences;

    public IEnumerable<Claim> Document(int document, int findings)
    {
        var work = GeneratedShape.Work(document);
        var (year, jurisdiction) = (shape.Year(document), shape.Jurisdiction(document));
        for (var i = 0; i < shape.Citations(document); i++)
        {
            // Steps of a prime keep the works cited by one document apart.
            var cited = (dice.PowerLaw(shape.CitedWorks, 41, document) + (i * 7)) % shape.CitedWorks;
            yield return Made(work, work, "cites", GeneratedShape.Cited(cited)) with
            {
                Paragraph = $"{GeneratedShape.Slug(document)}.p1", Basis = "stated", Attribution = "own", Evidence = "review-of-others", Modality = "asserted", Direction = "none", Confidence = "high", Year = year, Jurisdiction = jurisdiction,
            };
        }

        for (var i = 0; i < GeneratedShape.Absences; i++)
        {
            yield return Made(work, work, "lacks", GeneratedShape.Absence(document, i)) with
            {
                Paragraph = $"{GeneratedShape.Slug(document)}.p1", Basis = "inferred", Confidence = "high", Year = year, Jurisdiction = jurisdiction,
            };
        }

        for (var i = 0; i < findings; i++)
        {
            var report = Report(document, i) with { Year = year, Jurisdiction = jurisdiction };
            yield return report;
            foreach (var link in Links(document, i, report))
            {
                yield return link;
            }
        }
    }

    private Claim Report(int document, int finding)
    {
        var attribution = dice.Roll(20, 42, document, finding) switch { < 9 => "own", < 14 => "direct", < 18 => "cluster", _ => "unattributed" };
        var cites = attribution switch { "direct" => 1, "cluster" => 3, _ => 0 };
        var works = Enumerable.Range(0, cites).Select(i => GeneratedShape.Cited((dice.PowerLaw(shape.CitedWorks, 43, document, finding) + i) % shape.CitedWorks)).Order(StringComparer.Ordinal);
        return Made(GeneratedShape.Work(document), GeneratedShape.Work(document), "reports", GeneratedShape.Finding(document, finding)) with
        {
            Cites = cites == 0 ? [] : [.. works], Paragraph = GeneratedShape.Paragraph(document, finding), Phrase = text.Phrase(document, finding), Basis = "stated", Attribution = attribution,
            Evidence = Evidences[dice.Roll(Evidences.Length, 44, document, finding)], Modality = Modalities[dice.Roll(Modalities.Length, 45, document, finding)],
            Direction = Directions[dice.Roll(Directions.Length, 46, document, finding)], Population = "children", Confidence = Confidences[dice.Roll(4, 47, document, finding)],
            Details = attribution == "cluster" ? new($$"""{"cluster":"cluster.{{GeneratedShape.Slug(document)}}.{{finding + 1}}"}""") : Details.Empty,
        };
    }

    /// <summary>The links of a finding, in turn: to an element, to a concept, to another finding, and again.</summary>
    private IEnumerable<Claim> Links(int document, int finding, Claim report)
    {
        for (var i = 0; i < shape.Links(document, finding); i++)
        {
            var (predicate, @object) = i switch
            {
                0 or 3 => ("concerns", GeneratedShape.Element((dice.PowerLaw(GeneratedShape.Elements, 48, document, finding) + i) % GeneratedShape.Elements)),
                1 or 4 => ("identifies", GeneratedShape.Concept((dice.PowerLaw(GeneratedShape.Concepts, 49, document, finding) + i) % GeneratedShape.Concepts)),
                2 => Other(document, finding),
                _ => ("falls-outside", $"residual.generated-{dice.Roll(GeneratedShape.Residuals, 50, document, finding) + 1}"),
            };
            yield return report with
            {
                Id = SeedIds.OfClaim(report.Source, report.Object, predicate, @object), Subject = report.Object, Predicate = predicate, Object = @object, Basis = "inferred",
                Confidence = Confidences[dice.Roll(4, 51 + i, document, finding)], Details = Rationale(report, text.Sentence(75, 60 + i, document, finding)),
            };
        }
    }

    /// <summary>A finding of an earlier document, so that it is there; the first document speaks of programmes instead.</summary>
    private (string Predicate, string Object) Other(int document, int finding) => document == 0
        ? ("about", $"programme.generated-{dice.Roll(GeneratedShape.Programmes, 52, document, finding) + 1}")
        : (dice.Roll(8, 53, document, finding) switch { 0 => "contradicts", 1 or 2 => "qualifies", 3 => "conditional-on", _ => "supports" },
            GeneratedShape.Finding(document - 1 - dice.PowerLaw(document, 54, document, finding), dice.Roll(GeneratedShape.FewestFindings, 55, document, finding)));

    private static Details Rationale(Claim report, string sentence) => report.Details.Text("cluster") is { } cluster
        ? new($$"""{"cluster":"{{cluster}}","rationale":"{{sentence}}"}""")
        : new($$"""{"rationale":"{{sentence}}"}""");

    private static Claim Made(string source, string subject, string predicate, string @object) => new()
    {
        Id = SeedIds.OfClaim(source, subject, predicate, @object), Source = source, Subject = subject, Predicate = predicate, Object = @object,
        Coder = GeneratedShape.Coder, Date = GeneratedShape.Date, Status = "accepted", Basis = "stated", Confidence = "high",
    };
}
