using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using Xunit;
using static FrameworkGraph.Store.Tests.Conformance.Sample;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Clause C18.</summary>
public abstract class NeighboursSuite<TFixture> : ConformanceSuite<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly Node[] Everything =
    [
        Work, Node("w1", NodeKinds.Work), Node("w2", NodeKinds.Work), Node("w3", NodeKinds.Work), Node("f1", NodeKinds.Finding), Node("f2", NodeKinds.Finding),
        Node("b"), Node("B"), Node("e", NodeKinds.Enabler), Node("secret", NodeKinds.Enabler) with { Audience = "red" },
    ];

    private async Task<string[]> Around(string id, ClaimFilter? claims = null, Viewer? viewer = null) =>
        [.. (await Tested.CountNeighboursAsync(new(id, claims ?? ClaimFilter.Any), viewer ?? Viewer.Anybody, Cancellation))
            .Select(g => $"{g.Predicate} {g.Hop} {g.Kind} {g.Basis}: {g.Claims} claims, {g.Others} others, {g.Documents} documents, {g.Works} works, {g.UnknownWorks} unknown")];

    private static Claim From(string work, string id, string subject, string @object, string predicate, string? attribution = null, params string[] cites) =>
        Claim(id, subject, @object, predicate) with { Source = work, Attribution = attribution, Cites = cites };

    private Task FillAll() => Fill(Everything,
    [
        From("w1", "1", "f1", "b", "identifies", "own"), From("w2", "2", "f2", "b", "identifies", "direct", "w1", "w3"), From("w2", "3", "f2", "b", "identifies", "unattributed"),
        From("w2", "4", "f2", "b", "identifies") with { Basis = "inferred" }, From("w1", "5", "e", "b", "addresses", "own"), From("w1", "6", "secret", "b", "addresses", "own"),
        From("w1", "7", "b", "B", "broader"), From("w1", "8", "b", "b", "broader"), From("w1", "9", "1", "b", "supports") with { Status = "disputed" },
    ]);

    [Fact, Clause("C18"), Clause("C2"), Clause("C9"), Clause("C10")]
    public async Task Claims_are_counted_by_predicate_direction_kind_and_basis_with_their_evidence()
    {
        await FillAll();
        Assert.Equal(
        [
            "addresses In enabler stated: 1 claims, 1 others, 1 documents, 1 works, 0 unknown",
            "broader Out barrier stated: 2 claims, 2 others, 1 documents, 0 works, 1 unknown",
            "identifies In finding inferred: 1 claims, 1 others, 1 documents, 0 works, 1 unknown",
            "identifies In finding stated: 3 claims, 2 others, 2 documents, 2 works, 1 unknown",
            "supports In claim stated: 1 claims, 1 others, 1 documents, 0 works, 1 unknown",
        ], await Around("b"));
        Assert.Equal(["identifies Out barrier stated: 1 claims, 1 others, 1 documents, 1 works, 0 unknown"], await Around("f1"));
        Assert.Equal(["supports Out barrier stated: 1 claims, 1 others, 1 documents, 0 works, 1 unknown"], await Around("1"));
    }

    [Fact, Clause("C18"), Clause("C11"), Clause("C4"), Clause("C3")]
    public async Task What_is_hidden_does_not_count_and_what_is_missing_has_nothing_around_it()
    {
        await FillAll();
        Assert.Contains("addresses In enabler stated: 2 claims, 2 others, 1 documents, 1 works, 0 unknown", await Around("b", viewer: Red));
        Assert.Empty(await Around("secret"));
        Assert.Empty(await Around("missing"));
        Assert.Equal(["broader In barrier stated: 1 claims, 1 others, 1 documents, 0 works, 1 unknown"], await Around("B"));
    }

    [Fact, Clause("C18"), Clause("C6"), Clause("C12")]
    public async Task Counts_keep_to_the_filter()
    {
        await FillAll();
        Assert.Equal(["supports In claim stated: 1 claims, 1 others, 1 documents, 0 works, 1 unknown"], await Around("b", new() { Facets = Facet("status", "disputed") }));
        Assert.Empty(await Around("b", new() { Predicates = [] }));
        await Assert.ThrowsAsync<SelectionException>(() => Around("b", new() { Facets = Facet("no", "a") }));
    }
}
