using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Tests.Seed;

/// <summary>What must hold of graph-seed as it stands in this repository.</summary>
public sealed class RealSeedTests
{
    [Fact]
    public void RealSeed_has_no_problem() => Assert.Empty(RealSeed.Content.Problems);

    [Fact]
    public void RealSeed_holds_five_documents_with_a_manifest_each()
    {
        var held = RealSeed.OfKind["work"].Where(w => w.Details.Text("held") is not null).Select(w => w.Id).Order(StringComparer.Ordinal);

        Assert.Equal(
            ["work.eccles-2017", "work.exploring-evidence-base", "work.hope-ics-cyp", "work.kaehne-2016", "work.robinson-2008-briefing"], held);
        Assert.Equal(held, RealSeed.OfKind["paragraph"].Select(p => p.Home!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void RealSeed_has_300_findings_and_90_works_or_more()
    {
        Assert.True(RealSeed.OfKind["finding"].Count() >= 300);
        Assert.True(RealSeed.OfKind["work"].Count() >= 90);
    }

    [Fact]
    public void Ledger_leaves_no_paragraph_uncovered()
    {
        var ledger = CoverageLedger.Of(RealSeed.Content).ToList();

        Assert.Equal(RealSeed.OfKind["paragraph"].Count(), ledger.Count);
        Assert.DoesNotContain(ledger, e => !e.IsCovered);
    }

    [Fact]
    public void Every_finding_is_reported_once_by_its_own_document()
    {
        var reports = RealSeed.OfPredicate["reports"].ToLookup(c => c.Object);

        Assert.All(RealSeed.OfKind["finding"], f => Assert.Equal(f.Home, Assert.Single(reports[f.Id]).Subject));
    }

    [Fact]
    public void Every_finding_on_a_barrier_enabler_or_outcome_names_one()
    {
        var naming = RealSeed.OfPredicate["identifies"].Select(c => c.Subject).ToHashSet();

        Assert.DoesNotContain(RealSeed.OfKind["finding"], f => f.Type is "barrier" or "enabler" or "outcome" && !naming.Contains(f.Id));
    }

    [Fact]
    public void No_finding_that_fits_neither_framework_surely_concerns_an_element_of_one()
    {
        var inside = RealSeed.OfPredicate["concerns"].Where(c => RealSeed.Counts(c) && c.Confidence == "high")
            .Where(c => c.Object.StartsWith("element.cohen.", StringComparison.Ordinal) || c.Object.StartsWith("element.valentijn.", StringComparison.Ordinal)).Select(c => c.Subject).ToHashSet();

        Assert.DoesNotContain(RealSeed.OfPredicate["falls-outside"].Where(RealSeed.Counts), c => inside.Contains(c.Subject));
    }

    [Fact]
    public void Every_concept_says_what_counts_as_it() =>
        Assert.All(NodeKinds.Concepts.SelectMany(k => RealSeed.OfKind[k.Slug]), c => Assert.False(string.IsNullOrWhiteSpace(c.Details.Text("definition")), c.Id));

    [Fact]
    public void Every_concept_is_named_by_a_finding_or_stands_above_one_that_is()
    {
        var named = RealSeed.OfPredicate["identifies"].Concat(RealSeed.OfPredicate["broader"]).Select(c => c.Object)
            .Concat(RealSeed.Content.Claims.Where(c => c.Predicate is "pursues" or "leads-to").Select(c => c.Object)).ToHashSet();

        Assert.DoesNotContain(NodeKinds.Concepts.SelectMany(k => RealSeed.OfKind[k.Slug]), c => !named.Contains(c.Id));
    }

    [Fact]
    public void Nothing_unstated_became_the_word_null() =>
        Assert.DoesNotContain(
            RealSeed.Content.Nodes.Select(n => (n.Id, n.Details)).Concat(RealSeed.Content.Claims.Select(c => (c.Id, c.Details))),
            row => row.Details.Json.Contains("\"null\"", StringComparison.Ordinal) || row.Details.Json.Contains("\"~\"", StringComparison.Ordinal));

    [Fact]
    public void Nobody_has_reviewed_the_coding_and_every_coder_is_a_program()
    {
        Assert.All(RealSeed.OfKind["coder"], c => Assert.Equal("automated", c.Type));
        Assert.DoesNotContain(RealSeed.Content.Claims, c => c.Details.Text("reviewedBy") is not null);
    }

    [Fact]
    public void Candidate_and_rejected_claims_have_their_place()
    {
        Assert.Contains(RealSeed.Content.Claims, c => c.Status == "candidate");
        Assert.Contains(RealSeed.Content.Claims, c => c.Status == "rejected" && c.Details.Text("statusReason") is not null);
    }

    [Fact]
    public void Claim_ids_are_what_source_ends_and_predicate_make_unless_given()
    {
        static string Derived(Claim c) => SeedIds.OfClaim(c.Source, c.Subject, c.Predicate, c.Object);

        Assert.Equal(
            "claim.kaehne-2016.work.kaehne-2016--located-in--element.cohen.mental-model",
            Assert.Single(RealSeed.OfPredicate["located-in"], c => c.Object == "element.cohen.mental-model").Id);
        Assert.True(RealSeed.Content.Claims.Count(c => c.Id == Derived(c)) > RealSeed.Content.Claims.Count * 9 / 10);
    }

    [Fact]
    public void Reading_again_gives_the_same_ids_in_the_same_order_under_the_same_release()
    {
        var again = SeedReader.Read(SeedFolder.Read(Repository.Seed));

        Assert.Equal(RealSeed.Content.Release, again.Release);
        Assert.Equal(RealSeed.Content.Claims.Select(c => c.Id), again.Claims.Select(c => c.Id));
        Assert.Equal(RealSeed.Content.Nodes.Select(n => n.Id), again.Nodes.Select(n => n.Id));
    }
}
