namespace FrameworkGraph.Generation;

/// <summary>How much there is of everything in a generated graph, and what each thing is called.</summary>
internal sealed class GeneratedShape(int claims, Dice dice)
{
    public const int Constructs = 5;
    public const int Features = 21;
    public const int Elements = Constructs + Features;
    public const int Concepts = 40;
    public const int Residuals = 12;
    public const int Programmes = 30;
    public const int Absences = 2;
    public const int Paragraphs = 40;
    public const int FewestFindings = 60;
    public const string Coder = "coder.generator";
    public const string Codebook = "work.generated-codebook";
    public const string Date = "2026-01-01";

    public int Claims { get; } = claims;

    /// <summary>Works that documents cite and that are not held.</summary>
    public int CitedWorks { get; } = Math.Max(50, claims / 50);

    public static string Element(int i) => i < Constructs ? $"element.generated-constructs.c{i + 1}" : $"element.generated-taxonomy.f{i - Constructs + 1}";

    public static string Framework(int element) => element < Constructs ? "framework.generated-constructs" : "framework.generated-taxonomy";

    public static string Concept(int i) => $"{ConceptKind(i)}.generated-{i + 1}";

    public static string ConceptKind(int i) => (i % 3) switch { 0 => "barrier", 1 => "enabler", _ => "outcome" };

    public static string Slug(int document) => $"study-{document + 1:d5}";

    public static string Work(int document) => $"work.{Slug(document)}";

    public static string Finding(int document, int finding) => $"finding.{Slug(document)}.f{finding + 1:d3}";

    public static string Cited(int work) => $"work.cited-{work + 1:d6}";

    public static string Absence(int document, int absence) => $"absence.{Slug(document)}.a{absence + 1}";

    public static string Paragraph(int document, int finding) => $"{Slug(document)}.p{(finding % Paragraphs) + 1}";

    public int Year(int document) => 1995 + dice.Roll(31, 1, document);

    public string Jurisdiction(int document) => dice.Roll(6, 2, document) switch { 0 => "Scotland", 1 => "Wales", 2 => "Netherlands", 3 => "United States", _ => "England" };

    public int Findings(int document) => FewestFindings + dice.Roll(60, 3, document);

    public int Citations(int document) => 5 + dice.Roll(30, 4, document);

    /// <summary>Claims out of one finding beside its report: one to six.</summary>
    public int Links(int document, int finding) => 1 + dice.Roll(6, 5, document, finding);

    public string FindingType(int document, int finding) => dice.Roll(10, 6, document, finding) switch { 0 or 1 or 2 => "barrier", 3 or 4 or 5 => "enabler", 6 or 7 => "outcome", 8 => "result", _ => "context" };
}
