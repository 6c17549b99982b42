using System.Reflection;
using System.Text.RegularExpressions;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Tests.Ontology;

public sealed class OntologyTests
{
    private static readonly IReadOnlyList<Vocabulary> All =
        [.. typeof(Vocabularies).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => f.GetValue(null)).OfType<Vocabulary>(), Predicates.Vocabulary];

    public static TheoryData<string> VocabularyNames => [.. All.Select(v => v.Name)];

    public static TheoryData<string> PredicateSlugs => [.. Predicates.All.Select(p => p.Slug)];

    public static TheoryData<string> KindSlugs => [.. NodeKinds.All.Select(k => k.Slug)];

    [Theory]
    [MemberData(nameof(VocabularyNames))]
    public void Vocabulary_has_every_term_once_and_described(string name)
    {
        var vocabulary = All.Single(v => v.Name == name);

        Assert.NotEmpty(vocabulary.Terms);
        Assert.EndsWith(".", vocabulary.Description, StringComparison.Ordinal);
        Assert.Equal(vocabulary.Terms.Count, vocabulary.Terms.Select(t => t.EnumName).Distinct().Count());
        Assert.All(vocabulary.Terms, term =>
        {
            Assert.Matches("^[a-z]+(-[a-z]+)*$", term.Slug);
            Assert.EndsWith(vocabulary == Predicates.Vocabulary ? "…" : ".", term.Description, StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(PredicateSlugs))]
    public void Predicate_reads_both_ways_and_joins_known_kinds(string slug)
    {
        var predicate = Predicates.Find(slug)!;
        string[] kinds = [.. NodeKinds.All.Select(k => k.Slug), Predicates.Claim];

        Assert.All(new[] { predicate.Reads, predicate.Inverse, predicate.Description }, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        Assert.NotEmpty(predicate.Subjects);
        Assert.NotEmpty(predicate.Objects);
        Assert.All(predicate.Subjects.Concat(predicate.Objects), kind => Assert.Contains(kind, kinds));
        Assert.True(!predicate.Symmetric || predicate.Reads == predicate.Inverse, "A symmetric predicate reads the same both ways.");
    }

    [Theory]
    [MemberData(nameof(KindSlugs))]
    public void Kind_and_its_fields_are_described_and_named_once(string slug)
    {
        var kind = NodeKinds.Named(slug);

        Assert.EndsWith(".", kind.Description, StringComparison.Ordinal);
        Assert.Equal(kind.Fields.Count, kind.Fields.Select(f => f.Name).Distinct().Count());
        Assert.All(kind.Fields.Concat(kind.Fields.SelectMany(f => f.Of?.Fields ?? [])), field =>
        {
            Assert.EndsWith(".", field.Description, StringComparison.Ordinal);
            Assert.Equal(field.Type == Shape.Choice, field.Vocabulary is not null);
            Assert.Equal(field.Type == Shape.Records, field.Of is not null);
        });
    }

    [Fact]
    public void Claim_fields_are_described_and_named_once()
    {
        var fields = ClaimFields.Facets.Concat(ClaimFields.Details).ToList();

        Assert.Equal(fields.Count, fields.Select(f => f.Name).Distinct().Count());
        Assert.All(fields, field => Assert.EndsWith(".", field.Description, StringComparison.Ordinal));
        Assert.All(ClaimFields.Facets, facet => Assert.NotNull(facet.Vocabulary));
    }

    [Fact]
    public void Format_description_names_every_section_predicate_and_term_of_claims()
    {
        var format = File.ReadAllText(Path.Combine(Repository.Seed, "FORMAT.md"));
        var words = NodeKinds.All.Select(k => k.Section).Concat(Predicates.All.Select(p => p.Slug))
            .Concat(ClaimFields.Facets.SelectMany(f => f.Vocabulary!.Terms).Select(t => t.Slug))
            .Concat(Vocabularies.UncodedReason.Terms.Select(t => t.Slug)).Concat(Vocabularies.FindingType.Terms.Select(t => t.Slug));

        Assert.All(words.Where(w => w is not "coders" and not "paragraphs"), word => Assert.Matches($@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", format));
    }

    [Fact]
    public void Predicates_and_kinds_are_all_used_by_the_real_seed()
    {
        // No two elements of different frameworks have been judged to be the same.
        Assert.Equal([Predicates.ExactMatch.Slug], Predicates.All.Select(p => p.Slug).Except(RealSeed.OfPredicate.Select(g => g.Key)));
        Assert.Empty(NodeKinds.All.Select(k => k.Slug).Except(RealSeed.OfKind.Select(g => g.Key)));
    }
}
