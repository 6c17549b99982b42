using FrameworkGraph.Analysis;

namespace FrameworkGraph.Tests.Analysis;

public sealed class AgreementTests
{
    private const string Table = """"
        document,paragraph,first,second,match,note,given_away,first_concepts,second_concepts,first_link_confidence,second_link_confidence
        d,d.p1,finding.d.a,finding.d.repeat-a,same statement,,,barrier.x; barrier.y,barrier.x,barrier.x=high; barrier.y=low,barrier.x=low
        d,d.p1,finding.d.b,finding.d.repeat-b,one contains the other,"a, ""b""",yes,,,,
        d,d.p2,finding.d.c,finding.d.repeat-c,same statement,,,,barrier.z,,barrier.z=low
        d,d.p2,,finding.d.repeat-d,only second,,,,,,

        """";

    private static readonly IReadOnlyList<CodedUnit> Units = CodedUnit.Read(Table);
    private static readonly Agreement Real = new(CodedUnit.Read(Repeat("units.csv")));
    private static readonly IReadOnlyList<Settlement> Settlements = Settlement.Read(Repeat("settlements.csv"));

    [Fact]
    public void Table_is_read_with_its_quotes()
    {
        Assert.Equal(4, Units.Count);
        Assert.Equal("a, \"b\"", Units[1].Columns["note"]);
        Assert.Equal([false, true, false, false], Units.Select(u => u.IsGivenAway));
        Assert.Equal([true, true, true, false], Units.Select(u => u.IsMatched));
    }

    [Fact]
    public void Row_of_another_length_is_refused() => Assert.Throws<FormatException>(() => Csv.Read("a,b\r\n1\r\n"));

    [Fact]
    public void Lines_may_end_in_either_way_and_the_last_without() => Assert.Equal(["1", "2", "3\n4"], Csv.Read("a\r\n1\n2\r\n\"3\n4\"").Select(r => r["a"]));

    /// <summary>One unit shares one of two links, one shares none of one, one has none: mean (0.5 + 0)/2, links 1 of 3.</summary>
    [Fact]
    public void Sets_are_compared_where_there_are_links() =>
        Assert.Equal(new SetAgreement(2, 1, 0.25, 1, 3), Agreement.OfLinkSets(Units.Where(u => u.IsMatched), "concepts"));

    [Fact]
    public void Confidence_is_held_against_the_other_coder()
    {
        Assert.Equal((1, 1), Agreement.OfConfidence(Units, "high", ofFirst: true));
        Assert.Equal((1, 0), Agreement.OfConfidence(Units, "low", ofFirst: true));
        Assert.Equal((2, 1), Agreement.OfConfidence(Units, "low", ofFirst: false));
    }

    [Fact]
    public void Every_disagreement_is_settled_once_and_nothing_else_is() => Assert.Equal(Real.Disagreements(), Settlements.Select(s => s.Disagreement));

    [Fact]
    public void Every_settlement_says_whose_answer_stands_and_why() =>
        Assert.All(Settlements, s => Assert.True(s.Whose is "first" or "second" or "neither" && s.Stands.Length > 0 && s.Why.Length > 0, s.ToString()));

    [Fact]
    public void Units_name_findings_that_the_seed_has_or_has_withdrawn()
    {
        var known = RealSeed.Content.Nodes.Select(n => n.Id).Concat(RealSeed.Content.Tombstones.Select(t => t.Id)).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(known, Real.Units.Select(u => u.First).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Page_has_the_tables_as_the_command_prints_them() =>
        Assert.EndsWith(AgreementText.Of(Real, Settlements), File.ReadAllText(Repository.Folder("docs", "coding-agreement.md")), StringComparison.Ordinal);

    private static string Repeat(string file) => File.ReadAllText(Repository.Folder("graph-seed", "repeat", file));
}
