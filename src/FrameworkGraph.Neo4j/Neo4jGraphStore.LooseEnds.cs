using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    public override async Task<IReadOnlyList<LooseEnd>> LooseEndsAsync(CancellationToken cancellation)
    {
        static string absent(string id) => $"NOT EXISTS {{ MATCH {Indexed.Item("x")} WHERE {Indexed.Keyed("x.key", id)} }}";
        var kept = await AtOneStateAsync(
            Viewer.Anybody,
            (_, _) => $$"""
                [
                COLLECT { MATCH (d:Decision) WHERE {{absent("d.claim")}} WITH d ORDER BY d.claim RETURN d.claim },
                COLLECT { MATCH (p:Proposal) WHERE {{absent("p.claim")}} WITH p ORDER BY p.claim RETURN p.document },
                COLLECT { MATCH (p:Programme {state: '{{nameof(ProgrammeState.Published)}}'}) WITH p ORDER BY p.id RETURN [{{OwnRow.ProgrammeFields}}] }
                ]
                """,
            (lists, _) => lists, cancellation);
        var proposals = kept[1].EnumerateArray().Select(p => ClaimText.Read(p.GetString()!)).ToList();
        var reports = kept[2].EnumerateArray().SelectMany(p => SelfReport.Of(OwnRow.Programme([.. p.EnumerateArray()])).Claims).ToList();
        var missing = await MissingAsync([.. proposals.SelectMany(Ends), .. reports.Select(c => c.Object)], absent, cancellation);
        return
        [
            .. kept[0].EnumerateArray().Select(d => new LooseEnd("decision", Sortable.Original(d), Sortable.Original(d))),
            .. proposals.Select(p => new LooseEnd("proposal", p.Id, Ends(p).FirstOrDefault(missing.Contains) ?? p.Id)),
            .. reports.Where(c => missing.Contains(c.Object)).Select(c => new LooseEnd("programme", c.Subject, c.Object)),
        ];
    }

    public override Task<IReadOnlyList<KeptDecision>> ReadDecisionsAsync(CancellationToken cancellation) => ListAsync(
        Viewer.Anybody,
        (_, _) => $$"""
            COLLECT {
            MATCH (d:Decision) WITH d ORDER BY d.claim
            RETURN [{{OwnRow.DecisionFields}}, head(COLLECT { MATCH (e:Event {subject: d.claim}) WITH e ORDER BY e.number DESC LIMIT 1 RETURN e.at })]
            }
            """,
        row => new KeptDecision(OwnRow.Decision([.. row.EnumerateArray()]), OwnRow.Time(row[6])),
        cancellation);

    /// <summary>Which of some ids are not in the graph.</summary>
    private async Task<HashSet<string>> MissingAsync(IReadOnlyCollection<string> ids, Func<string, string> absent, CancellationToken cancellation) => ids.Count == 0
        ? []
        : (await ListAsync(
            Viewer.Anybody, (parameters, _) => $"COLLECT {{ UNWIND {parameters.AddIds(ids)} AS id WITH id WHERE {absent("id")} RETURN id }}", Sortable.Original, cancellation)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Ends(Claim claim) => claim.Cites.Prepend(claim.Source).Prepend(claim.Object).Prepend(claim.Subject);
}
