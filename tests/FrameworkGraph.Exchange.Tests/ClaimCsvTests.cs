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
        var content = SeedReader.Read(new SeedFolder([.. Files.Files, (draft.Path, draft.Text!)], ""));
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
    [InlineData("subject,predicate,object,source\n\"a,b,c,d\n", "t.csv:2 syntax")]
    [InlineData("subject,predicate,object,source\n\"a\"b,c,d,e\n", "t.csv:2 syntax")]
    public void Table_that_cannot_be_read_is_refused(string text, string message) =>
        Assert.Contains(message, Assert.Throws<ImportException>(() => Read(text)).Message);

    private static ImportDraft Read(string text) => ClaimCsv.Read("t.csv", new StringReader(text), Files);
}
