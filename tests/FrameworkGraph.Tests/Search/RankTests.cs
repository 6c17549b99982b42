using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Search;

namespace FrameworkGraph.Tests.Search;

public sealed class RankTests
{
    [Theory]
    [InlineData("Shared vision", 0)]
    [InlineData("SHARED   VISION", 0)]
    [InlineData("shared", 1)]
    [InlineData("sha", 1)]
    [InlineData("shared vis", 1)]
    [InlineData("vision", 2)]
    [InlineData("vision shared", 2)]
    [InlineData("vis", 3)]
    [InlineData("vis sha", 3)]
    [InlineData("purpose", 4)]
    [InlineData("vision purpose", 4)]
    [InlineData("hared", null)]
    [InlineData("vision absent", null)]
    [InlineData("", null)]
    [InlineData("—", null)]
    public void Of_searched_text_gives_its_bucket(string searched, int? bucket) =>
        Assert.Equal(bucket, Rank.Of(Words.Of(searched), Words.Joined("Shared vision"), Words.Joined("A common purpose")));

    [Fact]
    public void Work_is_found_by_its_DOI()
    {
        var work = new Node { Id = "work.w", Kind = NodeKinds.Work, Label = "A 2015", Details = new("""{"doi":"10.5334/ijic.1513"}""") };

        Assert.Equal(4, Rank.Of(Words.Of("10.5334/ijic.1513"), Words.Joined(work.Label), Rank.Elsewhere(work)));
    }

    [Fact]
    public void Elsewhere_holds_definition_and_synonyms_and_not_the_id()
    {
        var node = new Node
        {
            Id = "barrier.no-money", Kind = NodeKinds.Barrier, Label = "Money", Details = new("""{"definition":"Funds are short.","synonyms":["Poverty","Débts"],"note":"hidden"}"""),
        };

        var words = Rank.Elsewhere(node);

        Assert.All(new[] { "funds", "poverty", "debts" }, word => Assert.Contains($" {word} ", words, StringComparison.Ordinal));
        Assert.All(new[] { "hidden", "barrier" }, word => Assert.DoesNotContain(word, words, StringComparison.Ordinal));
    }
}
