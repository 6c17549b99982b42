using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using YamlDotNet.RepresentationModel;

namespace FrameworkGraph.Seed;

/// <summary>Checks manifests and key phrases against the documents, where somebody has them.</summary>
public static partial class SeedVerification
{
    /// <param name="seed">The folder of graph-seed, for the manifests' file names.</param>
    /// <param name="documents">The folder that has the documents.</param>
    public static IReadOnlyList<SeedProblem> Check(SeedContent content, string seed, string documents)
    {
        var problems = new List<SeedProblem>();
        var texts = new Dictionary<string, string>();
        foreach (var (path, text) in SeedFolder.Read(seed).Files.Where(f => f.Path.StartsWith("manifests/", StringComparison.Ordinal)))
        {
            if (SeedDocument.Parse(path, text, problems)?.OwnValue("manifest") is not YamlMappingNode yaml)
            {
                continue;
            }

            var about = new SeedMapping(path, yaml);
            var file = Path.Combine(documents, about.Text("file")!);
            if (!File.Exists(file))
            {
                problems.Add(about.Problem("document", $"There is no {about.Text("file")} in {documents}.", about.OwnValue("file")));
                continue;
            }

            var paragraphs = content.Nodes.Where(n => n.Kind == NodeKinds.Paragraph && n.Home == about.Text("document")).OrderBy(n => n.Number).ToList();
            Compare(content, paragraphs, [.. Paragraphs(File.ReadAllText(file))], about, texts, problems);
        }

        Phrases(content, texts, problems);
        return [.. problems.Distinct()];
    }

    /// <summary>The paragraphs of a text: its lines that are not blank, with white space folded to single spaces. A document has to be in Unicode NFC, as the manifests were made: nothing is composed here.</summary>
    public static IEnumerable<string> Paragraphs(string text) =>
        text.Split('\n').Select(line => Blank().Replace(line, " ").Trim()).Where(line => line.Length > 0);

    /// <summary>The first 16 hexadecimal digits of SHA-256 over a paragraph.</summary>
    public static string Hash(string paragraph) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paragraph)))[..16];

    private static void Compare(SeedContent content, List<Node> manifest, List<string> found, SeedMapping about, Dictionary<string, string> texts, List<SeedProblem> problems)
    {
        if (manifest.Count != found.Count)
        {
            problems.Add(about.Problem("document", $"{about.Text("file")} has {found.Count} paragraphs and the manifest {manifest.Count}."));
        }

        foreach (var (node, text) in manifest.Zip(found))
        {
            texts[node.Id] = Folded(text);
            if (node.Details.Text("hash") != Hash(text) || node.Details["words"]?.GetInt32() != text.Split(' ').Length)
            {
                problems.Add(content.ProblemAt(node.Id, "hash", $"{node.Id} is not the paragraph that was coded."));
            }
        }
    }

    private static void Phrases(SeedContent content, Dictionary<string, string> texts, List<SeedProblem> problems)
    {
        var located = content.Nodes.Select(n => (n.Id, n.Paragraph, Phrase: n.Details.Text("phrase")))
            .Concat(content.Claims.Select(c => (c.Id, c.Paragraph, c.Phrase)));
        foreach (var (id, paragraph, phrase) in located)
        {
            if (paragraph is not null && phrase is not null && texts.TryGetValue(paragraph, out var text) && !text.Contains(Folded(phrase), StringComparison.Ordinal))
            {
                problems.Add(content.ProblemAt(id, "phrase", $"'{phrase}' is not in {paragraph}."));
            }
        }
    }

    /// <summary>Case, asterisks and the shape of quotation marks and dashes do not matter to a reader who looks for a place.</summary>
    private static string Folded(string text) => Blank().Replace(text, " ").Trim().Replace("*", "", StringComparison.Ordinal)
        .Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('–', '-').Replace('—', '-').ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
