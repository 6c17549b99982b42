using FrameworkGraph.Graph;

namespace FrameworkGraph.Tests.Seed;

/// <summary>Both frameworks as published: names, numbers, order, levels and structure.</summary>
public sealed class FrameworksTests
{
    private static readonly string[] Constructs =
    [
        "Integration REACH", "Continuum of care pathways", "Patient transitions", "Location of the integration workforce",
        "Participants' mental model for integration",
    ];

    private static readonly string[] Domains =
    [
        "Scope / Person-focused care / -", "Scope / Population-based care / -", "Type / Clinical integration / micro", "Type / Professional integration / meso",
        "Type / Organisational integration / meso", "Type / System integration / macro", "Enablers / Functional integration / across",
        "Enablers / Normative integration / across",
    ];

    private static readonly string[] Features =
    [
        "Person-focused care / Centrality of client needs / -",
        "Population-based care / Centrality of population needs / -",
        "Clinical integration / Case management / micro",
        "Clinical integration / Continuity / micro",
        "Clinical integration / Interaction between professional and client / micro",
        "Clinical integration / Individual multidisciplinary care plan / micro",
        "Professional integration / Inter-professional education / meso",
        "Professional integration / Agreements on interdisciplinary collaboration / meso",
        "Professional integration / Value creation for the professional / meso",
        "Organisational integration / Inter-organisational governance / meso",
        "Organisational integration / Inter-organisational strategy / meso",
        "Organisational integration / Trust / meso",
        "System integration / Alignment of regulatory frameworks / macro",
        "System integration / Environmental climate / macro",
        "Functional integration / Learning organisations / across",
        "Functional integration / Information management / across",
        "Functional integration / Regular feedback of performance indicators / across",
        "Normative integration / Shared vision / across",
        "Normative integration / Reliable behaviour / across",
        "Normative integration / Visionary leadership / across",
        "Normative integration / Linking cultures / across",
    ];

    [Fact]
    public void Cohen_has_the_five_constructs_in_order_each_with_how_it_is_observed()
    {
        var elements = Elements("framework.cohen").ToList();

        Assert.Equal(Constructs, Numbered(elements, "construct").Select(e => e.Label));
        Assert.Equal(5, elements.Count);
        Assert.All(elements, e => Assert.NotEmpty(e.Details["observed"]!.Value.EnumerateArray()));
    }

    [Fact]
    public void Valentijn_has_three_categories_eight_domains_and_21_features_and_nothing_else()
    {
        var elements = Elements("framework.valentijn").ToList();

        Assert.Equal(["Scope", "Type", "Enablers"], Numbered(elements, "category").Select(e => e.Label));
        Assert.Equal(Domains, Numbered(elements, "domain").Select(Placed));
        Assert.Equal(Features, Numbered(elements, "feature").Select(Placed));
        Assert.Equal(3 + 8 + 21, elements.Count);
    }

    [Fact]
    public void Valentijn_records_the_other_label_of_clinical_integration_and_its_uncertainty()
    {
        var clinical = RealSeed.Node("element.valentijn.clinical-integration");

        Assert.Contains("Clinical or service integration", clinical.Details["alternativeLabels"]!.Value.ToString(), StringComparison.Ordinal);
        Assert.NotNull(RealSeed.Node("framework.valentijn").Details.Text("uncertainty"));
    }

    [Fact]
    public void Definitions_say_whose_words_they_are() =>
        Assert.All(Elements("framework.cohen").Concat(Elements("framework.valentijn")).Where(e => e.Details.Text("definition") is not null), e => Assert.NotNull(e.Details.Text("definitionSource")));

    [Fact]
    public void Every_element_belongs_to_a_framework() => Assert.All(RealSeed.OfKind["element"], e => Assert.StartsWith("framework.", e.Home, StringComparison.Ordinal));

    [Fact]
    public void Links_to_cohen_and_valentijn_are_stated_in_kaehne_only()
    {
        var elements = Elements("framework.cohen").Concat(Elements("framework.valentijn")).Select(e => e.Id).ToHashSet();
        var stated = RealSeed.Content.Claims.Where(c => c.Predicate is "concerns" or "located-in" or "fits" && c.Basis == "stated" && elements.Contains(c.Object)).ToList();

        Assert.NotEmpty(stated);
        Assert.Equal(["work.kaehne-2016"], stated.Select(c => c.Source).Distinct());
        Assert.DoesNotContain(stated, c => c.Predicate == "fits");
    }

    private static IEnumerable<Node> Elements(string framework) => RealSeed.OfKind["element"].Where(e => e.Home == framework);

    private static IEnumerable<Node> Numbered(IEnumerable<Node> elements, string type)
    {
        var ordered = elements.Where(e => e.Type == type).OrderBy(e => e.Number).ToList();
        Assert.Equal(Enumerable.Range(1, ordered.Count), ordered.Select(e => e.Number!.Value));
        return ordered;
    }

    private static string Placed(Node element) =>
        $"{RealSeed.Node(Assert.Single(RealSeed.OfPredicate["part-of"], c => c.Subject == element.Id).Object).Label} / {element.Label} / {element.Details.Text("level") ?? "-"}";
}
