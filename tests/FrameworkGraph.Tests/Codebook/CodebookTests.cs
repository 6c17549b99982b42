using FrameworkGraph.Codebook;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Codebook;

public sealed class CodebookTests
{
    [Fact]
    public async Task Codebook_in_docs_is_what_the_command_prints()
    {
        var seed = SeedReader.Read(SeedFolder.Read(Repository.Folder("graph-seed")));
        var docs = Repository.Folder("docs");
        var preface = await File.ReadAllTextAsync(Path.Combine(docs, "codebook-preface.md"), TestContext.Current.CancellationToken);

        var written = await File.ReadAllTextAsync(Path.Combine(docs, "codebook.md"), TestContext.Current.CancellationToken);

        Assert.True(CodebookText.Of(seed, preface) == written, "docs/codebook.md is out of date: dotnet run --project src/FrameworkGraph.Server -- codebook > docs/codebook.md");
    }

    [Fact]
    public void Concept_of_the_codebook_is_defined()
    {
        var seed = SeedReader.Read(SeedFolder.Read(Repository.Folder("graph-seed")));

        Assert.All(seed.Nodes.Where(n => NodeKinds.Concepts.Contains(n.Kind)), n => Assert.False(string.IsNullOrWhiteSpace(n.Details.Text("definition")), $"{n.Id} has no definition."));
    }
}
