using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Neo4j;

/// <summary>Clause W6: puts people's own work over a new seed, within the transaction after which that is served.</summary>
/// <param name="live">The slot that was served until now.</param>
/// <param name="staged">The slot of the new seed.</param>
internal sealed class OwnRestore(QueryTransaction transaction, Neo4jOptions options, string live, string staged)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        await RunAsync(OwnCypher.TakeOut, new Parameters().WithScopes(live), cancellation);
        var documents = (await RunAsync(OwnCypher.Documents, new(), cancellation)).ToRows()[0];
        var programmes = documents[0].EnumerateArray().Select(p => SelfReport.Of(OwnRow.Programme([.. p.EnumerateArray()]))).ToList();
        var proposals = documents[1].EnumerateArray().Select(p => Proposals.RowsOf(ClaimText.Read(p.GetString()!))).ToList();

        var shared = programmes.Concat(proposals).SelectMany(r => r.Shared).DistinctBy(n => n.Id).ToList();
        foreach (var nodes in programmes.SelectMany(p => p.Nodes).Chunk(options.BatchSize).DefaultIfEmpty([]))
        {
            await RunAsync(OwnCypher.PutNodes, new Parameters().WithScopes(staged).WithNodes("nodes", nodes).WithNodes("shared", shared), cancellation);
        }

        await PutAsync([.. programmes.SelectMany(p => p.Claims)], cancellation);

        // A proposal may be about another one: what found no end is tried again until nothing more fits.
        var open = proposals.SelectMany(p => p.Claims).ToList();
        for (var before = open.Count + 1; open.Count < before;)
        {
            before = open.Count;
            var there = await PutAsync(open, cancellation);
            open = [.. open.Where(c => !there.Contains(c.Id))];
        }

        await DecideAsync([.. documents[2].EnumerateArray().Select(d => OwnRow.Decision([.. d.EnumerateArray()]))], cancellation);
    }

    /// <returns>The claims that found their ends and are in the graph now.</returns>
    private async Task<HashSet<string>> PutAsync(IReadOnlyList<Claim> claims, CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in claims.Chunk(options.BatchSize))
        {
            var put = await RunAsync(OwnCypher.PutClaims, new Parameters().WithScopes(staged).WithClaims(batch), cancellation);
            there.UnionWith(put.ToRows().Select(row => Sortable.Original(row[0])));
        }

        return there;
    }

    /// <summary>What a decision was laid over is what the new seed says.</summary>
    private async Task DecideAsync(IReadOnlyList<Decision> decisions, CancellationToken cancellation)
    {
        foreach (var batch in decisions.Chunk(options.BatchSize))
        {
            var keys = batch.SelectMany(d => OwnParameters.Keys(staged, d.Claim));
            var claims = StoredItem.Claims(await RunAsync(OwnCypher.FindClaims, new Parameters().WithTexts("keys", keys), cancellation)).ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);
            var renewed = batch.Where(d => claims.ContainsKey(d.Claim))
                .Select(d => d with { OriginalStatus = claims[d.Claim].Claim.Status, OriginalDetails = claims[d.Claim].Claim.Details.Json }).ToList();
            var standings = renewed.Select(d => (claims[d.Claim].Claim with { Status = d.Status, Details = new(Standing.Details(d.OriginalDetails, d)) }, claims[d.Claim].Slot));
            await RunAsync(OwnCypher.Decide, new Parameters().WithScopes(staged).WithRows("decisions", renewed.Select(OwnRow.Of)).WithStandings(standings), cancellation);
        }
    }

    private Task<QueryResult> RunAsync(string text, Parameters parameters, CancellationToken cancellation) =>
        transaction.RunAsync(Statement.Change(text, parameters) with { Timeout = options.ImportTimeout }, cancellation);
}
