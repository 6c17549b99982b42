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
        await store.ReplaceSeedAsync([Sample.Work, Sample.Node("a")], [Sample.Claim("d", "a", "a") with { Level = "national", Jurisdiction = "new", Predicate = "lacks" }], "r2", Cancellation);
        Assert.Equal(["national|new|lacks"], await ReadAsync(store, new()));
        Assert.Equal(["national|new|lacks"], await ReadAsync(store, new() { Predicates = ["lacks"], Jurisdictions = ["new", "none"], Facets = Sample.Facet("level", "national") }));
        Assert.Empty(await ReadAsync(store, new() { Facets = Sample.Facet("level", "none") }));
    }

    [Fact]
    public async Task More_values_of_a_facet_than_have_bits_get_no_code()
    {
        await using (var store = Open())
        {
            await Fill(store);
        }

        using var connection = Connect();
        using var terms = new Terms(connection);
        var level = Terms.Facet("level");
        var codes = Enumerable.Range(0, Terms.MostOfFacet).Select(i => terms.Add(level, $"l{i}")).ToList();
        Assert.Equal(Enumerable.Range(1, Terms.MostOfFacet), codes);
        Assert.Throws<StoreException>(() => terms.Add(level, "one more"));
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
