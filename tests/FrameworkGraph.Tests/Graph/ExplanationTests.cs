using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;

namespace FrameworkGraph.Tests.Graph;

public sealed class ExplanationTests
{
    private static readonly Claim Claim = new()
    {
        Id = "claim.a", Subject = "s", Predicate = "concerns", Object = "o", Source = "work.a", Basis = "stated", Phrase = "in so many words",
        Confidence = "high", Status = "accepted", Coder = "coder.a", Date = "2026-01-31", Paragraph = "a.p4",
    };

    private static readonly Node Paragraph = new() { Id = "a.p4", Kind = NodeKinds.Paragraph, Label = "", Number = 4, Details = new("""{"path":["Findings","Staff"]}""") };

    [Fact]
    public void Where_is_the_first_place_and_every_further_one()
    {
        Assert.Contains("Where: paragraph 4 (Findings › Staff), at “in so many words”", Explanation.Of(Claim, null, Paragraph, null));
        var both = Claim with { Details = new("""{"alsoAt":["a.p5","b.p1"]}""") };
        Assert.Contains("Where: paragraph 4 (Findings › Staff), at “in so many words”; also in a.p5, b.p1", Explanation.Of(both, null, Paragraph, null));
        Assert.Contains("Where: no place in a text held", Explanation.Of(Claim, null, null, null));
    }
}
