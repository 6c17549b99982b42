using System.Text.RegularExpressions;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Seed;

public sealed partial class SeedReaderTests
{
    [Fact]
    public void SmallSeed_unchanged_has_no_problem() => Assert.Empty(SmallSeed.Read().Problems);

    [Theory]
    [MemberData(nameof(SeedFaults.Extra), MemberType = typeof(SeedFaults))]
    public void Fault_alone_is_the_one_problem_reported_with_its_place(string rule, string what, string text)
    {
        var problems = SmallSeed.With(SmallSeed.Extra, text).Problems;

        var problem = Assert.Single(problems);
        Assert.Equal((SmallSeed.Extra, SmallSeed.FaultLine(text), rule), (problem.File, problem.Line, problem.Rule));
        Assert.StartsWith($"{SmallSeed.Extra}:{SmallSeed.FaultLine(text)} {rule} ", problem.ToString(), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(problem.Message), what);
    }

    [Fact]
    public void Faults_in_several_files_are_all_reported_in_order()
    {
        var files = new SeedFolder([("b.yaml", "format: 1\nworks:\n  - {id: work.b}\n  - {id: work.c}"), ("a.yaml", "format: 3")]);

        var places = SeedReader.Read(files).Problems.Select(p => $"{p.File}:{p.Line} {p.Rule}");

        Assert.Equal(["a.yaml:1 format", "b.yaml:3 required", "b.yaml:4 required"], places);
    }

    [Fact]
    public void Rule_words_in_the_source_all_have_a_test()
    {
        var words = Directory.EnumerateFiles(Repository.Folder("src", "FrameworkGraph", "Seed"), "*.cs")
            .SelectMany(file => RuleWords().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet();

        Assert.Contains("syntax", words);
        Assert.Contains("rationale", words);
        Assert.Equal(words.Order(), SeedFaults.Extra.Select(row => row.Data.Item1).Concat(SeedVerificationTests.Rules).Distinct().Order());
    }

    [GeneratedRegex("""(?:Problem(?:At)?\((?:[\w.]+, )?|new\(file, [^"]{1,30}, |yield return \()"([a-z]+)",""")]
    private static partial Regex RuleWords();
}
