using FrameworkGraph.Graph;

namespace FrameworkGraph.Tests.Graph;

public sealed class SentenceTests
{
    private static readonly Claim Claim = new()
    {
        Id = "claim.a", Subject = "s", Predicate = "concerns", Object = "o", Source = "work.a", Basis = "stated",
        Confidence = "high", Status = "accepted", Coder = "coder.a", Date = "2026-01-31",
    };

    public static TheoryData<string, Claim> Claims { get; } = new()
    {
        { "A states: “S” concerns “O”.", Claim },
        { "We infer from A: “S” concerns “O”.", Claim with { Basis = "inferred" } },
        { "The programme says of itself: “S” fits “O”.", Claim with { Basis = "self-reported", Predicate = "fits" } },
        { "A reports as its own: “O”.", Claim with { Predicate = "reports", Attribution = "own" } },
        { "A reports of several works cited together: “O”, with reserve.", Claim with { Predicate = "reports", Attribution = "cluster", Modality = "hedged" } },
        { "A reports without naming its source: “O”, in words passed on.", Claim with { Predicate = "reports", Attribution = "unattributed", Modality = "reported-speech" } },
        { "A reports of the work it names: “O”, and doubts it.", Claim with { Predicate = "reports", Attribution = "direct", Modality = "questioned" } },
        { "A states: “S” drew respondents from “O” (73 percent).", Claim with { Predicate = "samples", Details = new("""{"value":73,"unit":"percent"}""") } },
        { "A states: “S” places itself in “O”, with a nod.", Claim with { Predicate = "located-in", Details = new("""{"wording":"nod"}""") } },
        { "A states: “S” places itself in “O”, as its main emphasis.", Claim with { Predicate = "located-in", Details = new("""{"wording":"main-emphasis"}""") } },
        { "A states: “S” places itself in “O”, as what guides it.", Claim with { Predicate = "located-in", Details = new("""{"wording":"guided"}""") } },
    };

    [Theory]
    [MemberData(nameof(Claims), DisableDiscoveryEnumeration = true)]
    public void Of_claim_reads_aloud(string expected, Claim claim) => Assert.Equal(expected, Sentence.Of(claim, "S.", "O.", "A"));

    [Fact]
    public void Of_claim_whose_ends_are_claims_says_so() =>
        Assert.Equal("work.a states: “another claim” contradicts “another claim”.", Sentence.Of(Claim with { Predicate = "contradicts" }, null, null, null));

    [Fact]
    public void Of_every_real_claim_is_one_line_that_ends_in_one_full_stop()
    {
        var labels = RealSeed.Content.Nodes.ToDictionary(n => n.Id, n => n.Label);
        foreach (var claim in RealSeed.Content.Claims)
        {
            var sentence = Sentence.Of(claim, labels.GetValueOrDefault(claim.Subject), labels.GetValueOrDefault(claim.Object), labels[claim.Source]);
            Assert.Matches(@"\A[^\r\n]+[^.]\.\z", sentence);
        }
    }
}
