using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Seed;

public sealed class SeedVerificationTests : IDisposable
{
    /// <summary>The rules that only the documents themselves can break.</summary>
    public static readonly string[] Rules = ["document", "hash"];

    private const string Text = "The  title\r\n\n  Money is “short”.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("verification-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Check_of_the_coded_text_finds_no_problem() => Assert.Empty(Check(Text, "is \"short\""));

    [Fact]
    public void Check_without_the_document_names_the_manifest()
    {
        var problem = Assert.Single(Check(null, "Money"));

        Assert.Equal(("manifests/doc.yaml", 2, "document"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Check_of_a_longer_document_says_so()
    {
        var problem = Assert.Single(Check(Text + "More.", "Money"));

        Assert.Equal(("manifests/doc.yaml", 2, "document"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Check_of_a_changed_paragraph_names_its_line_in_the_manifest()
    {
        var problem = Assert.Single(Check(Text.Replace("title", "titel", StringComparison.Ordinal), "Money"));

        Assert.Equal(("manifests/doc.yaml", 4, "hash"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void Check_of_a_phrase_that_is_not_there_names_the_line_of_its_claim()
    {
        var problem = Assert.Single(Check(Text, "is plentiful"));

        Assert.Equal(("documents/doc.yaml", 7, "phrase"), (problem.File, problem.Line, problem.Rule));
    }

    [Fact]
    public void RealSeed_against_the_documents_has_no_problem()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Documents), Repository.NoDocuments);

        Assert.Empty(SeedVerification.Check(RealSeed.Content, Repository.Seed, Repository.Documents));
    }

    private IReadOnlyList<SeedProblem> Check(string? document, string phrase)
    {
        var (seed, documents) = (Path.Combine(_folder, "seed"), Directory.CreateDirectory(Path.Combine(_folder, "documents")).FullName);
        foreach (var (path, text) in SmallSeed.Files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(seed, path))!);
            File.WriteAllText(Path.Combine(seed, path), text
                .Replace("hash: 9c56cc51b374c3ba", $"hash: {SeedVerification.Hash("The title")}", StringComparison.Ordinal)
                .Replace("hash: 0123456789abcdef", $"hash: {SeedVerification.Hash("Money is “short”.")}", StringComparison.Ordinal)
                .Replace("    at: doc.p2", $"    at: doc.p2\n    phrase: '{phrase}'", StringComparison.Ordinal));
        }

        if (document is not null)
        {
            File.WriteAllText(Path.Combine(documents, "doc.txt"), document);
        }

        var content = SeedReader.Read(SeedFolder.Read(seed));
        Assert.Empty(content.Problems);
        return SeedVerification.Check(content, seed, documents);
    }
}
