using FrameworkGraph.Graph;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Seed;

/// <summary>What nested claims take over, what a caveat spreads to, and what follows from the rest.</summary>
public sealed class InheritanceTests
{
    private const string Nested = """
        format: 1
        defaults: {source: work.doc, coder: coder.one, date: 2026-01-31, status: accepted}
        findings:
          - id: finding.doc.two
            text: Adults lack trust.
            type: barrier
            at: [doc.p2, doc.p1]
            phrase: Money is
            attribution: direct
            cites: [work.cited]
            evidence: opinion
            modality: hedged
            direction: hinders
            population: adults
            transferability: Where children are treated alike.
            level: strategic
            confidence: high
            basis: stated
            claims:
              - {predicate: identifies, object: barrier.money, basis: inferred, confidence: low, rationale: R}
              - {predicate: concerns, object: element.f.a, basis: stated, confidence: moderate, at: doc.p1, phrase: The title, modality: asserted, status: disputed, statusReason: S}
        elements:
          - {id: element.f.b, label: B, type: theme, claims: [{predicate: part-of, object: element.f.a, basis: stated, confidence: high}]}
        claims:
          - {subject: element.f.a, predicate: part-of, object: framework.f, basis: stated, confidence: high}
        """;

    private static readonly SeedContent Seed = SmallSeed.With(SmallSeed.Extra, Nested);

    [Fact]
    public void Nested_claim_has_from_its_finding_all_but_basis_confidence_and_rationale()
    {
        var claim = Find("claim.doc.finding.doc.two--identifies--barrier.money");

        Assert.Empty(Seed.Problems);
        Assert.Equal(
            ("work.doc", "doc.p2", "Money is", "direct", "opinion", "hedged", "hinders", "adults", "strategic", "coder.one", "2026-01-31", "accepted"),
            (claim.Source, claim.Paragraph, claim.Phrase, claim.Attribution, claim.Evidence, claim.Modality, claim.Direction, claim.Population, claim.Level, claim.Coder, claim.Date, claim.Status));
        Assert.Equal(["work.cited"], claim.Cites);
        Assert.Equal("""["doc.p1"]""", claim.Details["alsoAt"]!.Value.GetRawText());
        Assert.Equal("Where children are treated alike.", claim.Details.Text("transferability"));
        Assert.Equal(("inferred", "low", "R"), (claim.Basis, claim.Confidence, claim.Details.Text("rationale")));
    }

    [Fact]
    public void Nested_claim_keeps_what_it_says_itself()
    {
        var claim = Find("claim.doc.finding.doc.two--concerns--element.f.a");

        Assert.Equal(("doc.p1", "The title", "asserted", "disputed"), (claim.Paragraph, claim.Phrase, claim.Modality, claim.Status));
        Assert.Null(claim.Details["alsoAt"]);
    }

    [Fact]
    public void Report_of_a_finding_carries_the_findings_own_facets()
    {
        var report = Find("claim.doc.work.doc--reports--finding.doc.two");

        Assert.Equal(("stated", "high", "direct", "hedged"), (report.Basis, report.Confidence, report.Attribution, report.Modality));
    }

    [Fact]
    public void Claim_nested_in_another_kind_of_node_inherits_the_defaults_only()
    {
        var claim = Find("claim.doc.element.f.b--part-of--element.f.a");

        Assert.Equal(("work.doc", "coder.one", null, null), (claim.Source, claim.Coder, claim.Paragraph, claim.Modality));
    }

    [Fact]
    public void Claims_have_year_and_jurisdiction_of_their_source() =>
        Assert.All(Seed.Claims, c => Assert.Equal((2020, "Wales"), (c.Year, c.Jurisdiction)));

    [Fact]
    public void Elements_belong_to_the_framework_at_the_top_of_what_they_are_part_of() =>
        Assert.All(Seed.Nodes.Where(n => n.Kind.Slug == "element"), e => Assert.Equal("framework.f", e.Home));

    [Fact]
    public void Caveat_qualifies_every_finding_of_the_types_it_names_in_its_document_and_no_other()
    {
        var seed = SmallSeed.With(SmallSeed.Extra, """
            format: 1
            defaults: {source: work.doc, coder: coder.one, date: 2026-01-31, status: accepted, attribution: own, evidence: opinion, modality: asserted, direction: none, confidence: high, at: doc.p2}
            findings:
              - {id: finding.doc.caveat, text: Beware., type: caveat, qualifiesAll: [outcome, caveat], qualifiesAllBasis: inferred, qualifiesAllRationale: Weak evidence.}
              - {id: finding.doc.a, text: A., type: outcome}
              - {id: finding.doc.b, text: B., type: outcome}
              - {id: finding.doc.c, text: C., type: theme}
              - {id: finding.cited.d, text: D., type: outcome, source: work.cited}
            """);

        Assert.Empty(seed.Problems);
        var claims = seed.Claims.Where(c => c.Predicate == "qualifies").ToList();
        Assert.Equal(["finding.doc.a", "finding.doc.b"], claims.Select(c => c.Object));
        Assert.All(claims, c => Assert.Equal(("finding.doc.caveat", "inferred", "Weak evidence.", "high"), (c.Subject, c.Basis, c.Details.Text("rationale"), c.Confidence)));
    }

    [Fact]
    public void Caveats_of_the_real_seed_reach_every_outcome_of_their_documents()
    {
        var documents = RealSeed.OfKind["finding"].Where(f => f.Type == "outcome").ToLookup(f => f.Home);
        var qualified = RealSeed.OfPredicate["qualifies"].Where(c => c.Source != "work.frameworkgraph-codebook" && RealSeed.OfKind["finding"].Any(f => f.Id == c.Subject && f.Type == "caveat")).ToLookup(c => c.Source, c => c.Object);

        // The fifth document, a chapter of a review, states no caveat about itself.
        Assert.Equal(
            ["work.eccles-2017", "work.hope-ics-cyp", "work.kaehne-2016", "work.robinson-2008-briefing"], qualified.Select(d => d.Key).Order(StringComparer.Ordinal));
        Assert.All(qualified, d => Assert.Empty(documents[d.Key].Select(f => f.Id).Except(d)));
    }

    private static Claim Find(string id) => Seed.Claims.Single(c => c.Id == id);
}
