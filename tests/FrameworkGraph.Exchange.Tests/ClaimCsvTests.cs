using FrameworkGraph.Seed;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

public sealed class ClaimCsvTests : ExchangeTest
{
    private const string Header = "subject,predicate,object,source,at,basis,confidence,rationale,coder,date\n";
    private const string Good = "finding.kaehne-2016.non-nhs-pessimism,concerns,element.valentijn.clinical-integration,work.kaehne-2016,kaehne-2016.p9,inferred,low,\"One, \"\"two\"\"\nthree\",coder.automated-1,2026-11-22\n";

    private static readonly SeedFolder Files = SeedFolder.Read(Repository.Seed);

    [Fact]
    public void Good_row_becomes_a_candidate_claim()
    {
        var draft = Read(Header + Good);
        Assert.Empty(draft.Problems);
        var content = SeedReader.Read(new SeedFolder([.. Files.Files, (draft.Path, draft.Text!)]));
        Assert.Empty(content.Problems);
        Assert.Equal(Seed.Claims.Count + 1, content.Claims.Count);
        var claim = content.Claims.Single(c => c.Id.EndsWith("finding.kaehne-2016.non-nhs-pessimism--concerns--element.valentijn.clinical-integration", StringComparison.Ordinal));
        Assert.Equal(("candidate", "One, \"two\"\nthree"), (claim.Status, claim.Details.Text("rationale")));
    }

    [Fact]
    public void Every_bad_row_is_reported_with_its_line()
    {
        var draft = Read(Header + Good + "finding.nobody,concerns,element.cohen.reach,work.kaehne-2016,,inferred,low,Why.,coder.automated-1,2026-11-22\n"
            + "finding.kaehne-2016.non-nhs-pessimism,likes,element.cohen.reach,work.kaehne-2016,,inferred,low,Why.,coder.automated-1,2026-11-22\n"
            + "too,few\n"
            + "finding.kaehne-2016.non-nhs-pessimism,concerns,element.cohen.reach,work.kaehne-2016,,guessed,low,Why.,coder.automated-1,2026-11-22\n");
        Assert.Equal(["t.csv:4 dangling", "t.csv:5 predicate", "t.csv:6 columns", "t.csv:7 value"], draft.Problems.Select(p => $"{p.File}:{p.Line} {p.Rule}").Intersect(["t.csv:4 dangling", "t.csv:5 predicate", "t.csv:6 columns", "t.csv:7 value"]));
        Assert.DoesNotContain(draft.Problems, p => p.Line < 4);
    }

    [Theory]
    [InlineData("a,\"never,closed", "t.csv:3 syntax", "t.csv:4 columns", "t.csv:5 predicate")]
    [InlineData("a,\"closed\"not,b", "t.csv:3 syntax", "t.csv:4 columns", "t.csv:5 predicate")]
    [InlineData("a,\"never\na,\"never", "t.csv:3 syntax", "t.csv:4 syntax", "t.csv:5 columns", "t.csv:6 predicate")]
    public void Quotation_mark_never_closed_is_reported_where_it_opens_and_hides_no_other_bad_row(string row, params string[] expected)
    {
        var draft = Read(Header + Bad("finding.nobody", "concerns") + row + "\ntoo,few\n" + Bad("finding.kaehne-2016.non-nhs-pessimism", "likes"));
        Assert.Equal(["t.csv:2 dangling", .. expected], draft.Problems.Select(p => $"{p.File}:{p.Line} {p.Rule}"));
    }

    [Theory]
    [InlineData("a,\"b", "The quotation mark that opens cell 2 is never closed: put another where the cell ends.")]
    [InlineData("a,\"b\nc,d,\"e\"", "The quotation mark that opens cell 2 is not closed before the next one, in line 3: close it where the cell ends, and write one inside a cell twice.")]
    [InlineData("a,\"b\"c", "A closing quotation mark must be followed by a comma or the end of the line; one inside a cell is written twice.")]
    public void What_is_wrong_with_a_quotation_mark_is_said_in_one_sentence(string rows, string expected)
    {
        var problem = Read(Header + rows).Problems[0];
        Assert.Equal((2, expected), (problem.Line, problem.Message));
    }

    [Fact]
    public void Claim_that_is_there_already_is_reported_at_its_row()
    {
        var draft = Read(Header + Good + Good);
        Assert.Equal(["t.csv:4 duplicate"], draft.Problems.Select(p => $"{p.File}:{p.Line} {p.Rule}"));
    }

    [Fact]
    public async Task Our_own_edges_are_understood_and_all_there_already()
    {
        var folder = await ExportAsync("csv", SeedSource);
        var draft = Read(await File.ReadAllTextAsync(Directory.GetFiles(folder, "edges-*.csv")[0], Cancellation));
        Assert.All(draft.Problems, p => Assert.Equal("duplicate", p.Rule));
        Assert.Equal(Seed.Claims.Count, draft.Problems.Count);
    }

    [Theory]
    [InlineData("", "t.csv:1 header")]
    [InlineData("subject,predicate\n", "t.csv:1 header")]
    [InlineData("subject,predicate,object,source,colour\n", "`colour`")]
    [InlineData("subject,predicate,object,source,Subject\n", "twice")]
    [InlineData("subject,predicate,\"object,source\na,b,c,d\n", "t.csv:1 syntax")]
    public void Table_that_cannot_be_read_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ImportException>(() => Read(text)).Message);

    private static string Bad(string subject, string predicate) => $"{subject},{predicate},element.cohen.reach,work.kaehne-2016,,inferred,low,Why.,coder.automated-1,2026-11-22\n";

    private static ImportDraft Read(string text) => ClaimCsv.Read("t.csv", new StringReader(text), Files);
}
