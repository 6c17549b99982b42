using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

public sealed class ReferenceImportTests : ExchangeTest
{
    private const string Ris = "TY  - JOUR\r\nTI  - A study of joint work\r\nAU  - Smith, Ann\r\nPY  - 2019\r\nT2  - Journal of Care\r\nDO  - https://doi.org/10.1000/ABC.1\r\nER  - \r\n";

    private const string BibTex = """
        @string{jc = "Journal of " # {Care}}
        @comment{not @article{read, title = {x}}}
        @article{smith19, title = {A {Study} of joint work}, author = {Smith, Ann and {Department of Health} and M\"uller, J{\'e}r\^ome}, year = 2019, journal = jc, doi = "10.1000/abc.1"}
        @book{other, title = "Costs \& effects: 50\% more", author = {van der Berg, P.}, year = {2001}}
        """;

    private const string Csl = """[{"id":"s","type":"article-journal","title":"A study of joint work","author":[{"family":"Smith","given":"Ann"},{"literal":"Department of Health"}],"issued":{"date-parts":[["2019",3]]},"container-title":"Journal of Care","DOI":"10.1000/abc.1"}]""";

    [Theory]
    [InlineData("ris", Ris)]
    [InlineData("csl-json", Csl)]
    [InlineData("bibtex", BibTex)]
    public void Reference_becomes_a_candidate_work(string format, string text)
    {
        var draft = ReferenceImport.Read(format, "refs", text, SeedFolder.Read(Repository.Seed));
        Assert.Empty(draft.Problems);
        var work = Added(draft).Single(n => n.Id == "work.smith-2019");
        Assert.Equal("A study of joint work", work.Details.Text("title"), ignoreCase: true);
        Assert.Equal("10.1000/abc.1", work.Details.Text("doi"));
        Assert.Equal("Journal of Care", work.Details.Text("container"));
        Assert.Equal(2019, work.Year);
        Assert.StartsWith("Candidate:", work.Details.Text("note"));
    }

    [Fact]
    public void Bibtex_accents_escapes_and_whole_names_are_read()
    {
        var works = Added(ReferenceImport.Read("bibtex", "refs", BibTex, SeedFolder.Read(Repository.Seed)));
        Assert.Equal("""["Smith, Ann","Department of Health","Müller, Jérôme"]""", works.Single(n => n.Id == "work.smith-2019").Details["authors"]!.Value.GetRawText());
        Assert.Equal("Costs & effects: 50% more", works.Single(n => n.Id == "work.van-der-berg-2001").Details.Text("title"));
    }

    [Theory]
    [InlineData("bibtex", "@book{a, title = {One}, author = {Smith, Ann and Jones and others}, year = 2001}")]
    [InlineData("ris", "TY  - BOOK\nTI  - One\nAU  - Smith, Ann\nAU  - Jones et al.\nPY  - 2001\nER  - \n")]
    [InlineData("csl-json", "[{\"title\":\"One\",\"author\":[{\"family\":\"Smith\",\"given\":\"Ann\"},{\"literal\":\"Jones, et al\"}],\"issued\":{\"date-parts\":[[2001]]}}]")]
    public void Others_that_are_not_named_are_no_author(string format, string text)
    {
        var work = Added(ReferenceImport.Read(format, "refs", text, SeedFolder.Read(Repository.Seed))).Single();
        Assert.Equal(("work.smith-2001", "Smith et al. 2001", """["Smith, Ann","Jones et al."]"""), (work.Id, work.Label, work.Details["authors"]!.Value.GetRawText()));
    }

    [Theory]
    [InlineData("bibtex", "author = {Atkinson and others}", "note = {Named Atkinson et al. 2002; its title is not known.}")]
    [InlineData("ris", "AU  - Atkinson\r\nPY  - 2002\r\nN1  - There are further authors (et al.).\r\nN1  - Named Atkinson et al. 2002; its title is not known.", "")]
    [InlineData("csl-json", "\"family\": \"Atkinson\"", "\"note\": \"There are further authors (et al.). Named Atkinson et al. 2002; its title is not known.\"")]
    public async Task Work_without_a_title_and_with_further_authors_gets_neither_a_title_nor_a_person_made_up(string format, string authors, string note)
    {
        var work = Seed.Nodes.First(n => n.Details["authors"]?.GetRawText() == "[\"Atkinson et al\"]" && n.Year == 2002 && n.Details.Text("title") is null);
        var text = await File.ReadAllTextAsync(await ExportAsync(format, new MemorySource([work], [], "r")), Cancellation);
        Assert.Contains(authors, text, StringComparison.Ordinal);
        Assert.Contains(note, text, StringComparison.Ordinal);
        Assert.DoesNotContain("title", text.Replace("its title is", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Same_doi_in_another_form_is_added_once()
    {
        var seed = SeedFolder.Read(Repository.Seed);
        var first = ReferenceImport.Read("ris", "refs", Ris, seed);
        var again = ReferenceImport.Read("csl-json", "refs", Csl, new SeedFolder([.. seed.Files, (first.Path, first.Text!)]));
        Assert.Null(again.Text);
        Assert.Contains("work.smith-2019", Assert.Single(again.Skipped));
    }

    [Theory]
    [InlineData("bibtex")]
    [InlineData("ris")]
    [InlineData("csl-json")]
    public async Task Our_own_references_are_all_known(string format)
    {
        var text = await File.ReadAllTextAsync(await ExportAsync(format, SeedSource), Cancellation);
        var draft = ReferenceImport.Read(format, "refs", text, SeedFolder.Read(Repository.Seed));
        Assert.Empty(draft.Problems);
        Assert.Equal(0, draft.Added);
    }

    [Theory]
    [InlineData("ris", "TI  - No type\n", "refs:1 syntax")]
    [InlineData("ris", "TY  - JOUR\nAU  - A\nER  - \n", "refs:1 title")]
    [InlineData("ris", "TY  - JOUR\nTI  - A\n", "refs:1 syntax")]
    [InlineData("bibtex", "\n@article{a, title = {A", "refs:2 syntax")]
    [InlineData("bibtex", "@article{a, year = 2001}", "refs:1 title")]
    [InlineData("csl-json", "[\n{,}]", "refs:2 syntax")]
    [InlineData("csl-json", "{}", "refs:1 shape")]
    [InlineData("csl-json", "[1]", "refs:1 shape")]
    [InlineData("csl-json", "[{\"id\":\"atkinson-2002\",\"type\":\"book\"}]", "refs:1 title")]
    public void Bad_file_is_reported_with_its_line(string format, string text, string problem)
    {
        var draft = ReferenceImport.Read(format, "refs", text, new SeedFolder([]));
        Assert.Contains(draft.Problems, p => p.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    private static List<Graph.Node> Added(ImportDraft draft)
    {
        var read = SeedReader.Read(new SeedFolder([(draft.Path, draft.Text!)]));
        Assert.Empty(read.Problems);
        return [.. read.Nodes.Where(n => n.Kind == NodeKinds.Work)];
    }
}
