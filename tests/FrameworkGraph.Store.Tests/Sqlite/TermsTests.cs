using FrameworkGraph.Ontology;
using FrameworkGraph.Sqlite;
using FrameworkGraph.Store.Tests.Conformance;
using Xunit;

namespace FrameworkGraph.Store.Tests.Sqlite;

/// <summary>What the codes of claims stand for.</summary>
public sealed class TermsTests : SqliteTest
{
    [Fact]
    public void Every_facet_has_bits_of_its_own() =>
        Assert.Equal(ClaimFields.Facets.Count, ClaimFields.Facets.Select(f => Terms.Mask(Terms.Facet(f.Name))).Where(mask => mask > 0).Distinct().Count());

    [Fact]
    public void Every_vocabulary_of_a_facet_fits() => Assert.All(ClaimFields.Facets, f => Assert.True(f.Vocabulary!.Terms.Count <= Terms.MostOfFacet));

    [Fact]
    public async Task A_value_that_came_after_a_reader_learned_its_codes_is_read_and_filtered_by()
    {
        await using var store = Open();
        await Fill(store);
        await ReadAsync(store, new());
        await store.ReplaceSeedAsync([Sample.Work, Sample.Node("a")], [Sample.Claim("d", "a", "a") with { Level = "new", Jurisdiction = "new", Predicate = "new" }], "r2", Cancellation);
        Assert.Equal(["new|new|new"], await ReadAsync(store, new()));
        Assert.Equal(["new|new|new"], await ReadAsync(store, new() { Predicates = ["new"], Jurisdictions = ["new", "none"], Facets = Sample.Facet("level", "new") }));
        Assert.Empty(await ReadAsync(store, new() { Facets = Sample.Facet("level", "none") }));
    }

    [Fact]
    public async Task More_values_of_a_facet_than_fit_are_refused_and_change_nothing()
    {
        await using var store = Open();
        await Fill(store);
        var claims = Enumerable.Range(0, Terms.MostOfFacet + 1).Select(i => Sample.Claim($"c{i}", "a", "a") with { Level = $"l{i}" });
        await Assert.ThrowsAsync<StoreException>(() => store.ReplaceSeedAsync([Sample.Work, Sample.Node("a")], claims, "r2", Cancellation));
        Assert.Equal(("r1", 4), (await Release(store), await CountNodes(store)));
    }

    [Fact]
    public async Task An_id_of_both_a_node_and_a_claim_is_refused()
    {
        await using var store = Open();
        await Assert.ThrowsAsync<StoreException>(() => store.ReplaceSeedAsync([Sample.Work, Sample.Node("a")], [Sample.Claim("a", "a", "a")], "r", Cancellation));
        Assert.Equal(0, await CountNodes(store));
    }

    private static async Task<List<string>> ReadAsync(GraphStore store, ClaimFilter filter) =>
        [.. (await store.ReadAsync([new(new Root.Claims(filter))], Viewer.Anybody, Cancellation)).Connections[0].Rows.Select(r => $"{r.Claim!.Level}|{r.Claim.Jurisdiction}|{r.Claim.Predicate}")];
}
