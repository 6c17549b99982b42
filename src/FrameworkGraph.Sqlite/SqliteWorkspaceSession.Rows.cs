using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Sqlite;

internal sealed partial class SqliteWorkspaceSession
{
    private const string DropNodesSql = """
        DELETE FROM words WHERE rowid IN (SELECT key FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM item WHERE id IN (SELECT id FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids));
        """;

    private const string DropClaimsSql = """
        DELETE FROM claim_audience WHERE claim IN (SELECT id FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM cited WHERE claim IN (SELECT key FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM item WHERE id IN (SELECT id FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids));
        """;

    public override Task ReplaceRowsAsync(ProjectedRows old, ProjectedRows @new)
    {
        Run(DropClaimsSql, ("@ids", Json(old.Claims.Select(c => c.Id))));
        Run(DropNodesSql, ("@ids", Json(old.Nodes.Select(n => n.Id))));
        Insert(@new);
        return Task.CompletedTask;
    }

    /// <summary>Takes people's own work out of the graph, so that all there is is seed; its documents stay.</summary>
    public void TakeOut()
    {
        Run(DropClaimsSql, ("@ids", Json(Read("SELECT id FROM claim WHERE seed = 0", reader => reader.GetString(0), []))));
        Run(DropNodesSql, ("@ids", Json(Read("SELECT id FROM node WHERE seed = 0", reader => reader.GetString(0), []))));
    }

    /// <summary>Puts people's own work back over a new seed: clause W6.</summary>
    public void Restore()
    {
        foreach (var programme in Read("SELECT id, version, team, state, document, created, changed FROM programme ORDER BY id", ReadProgramme, []))
        {
            Insert(SelfReport.Of(programme));
        }

        // A proposal may be about another one: what found no end is tried again until nothing more fits.
        var open = Read("SELECT document FROM proposal ORDER BY claim", reader => ClaimText.Read(reader.GetString(0)), []);
        for (var before = open.Count + 1; open.Count < before;)
        {
            before = open.Count;
            open = [.. open.Where(claim => Insert(Proposals.RowsOf(claim)) == 0)];
        }

        foreach (var decision in Read("SELECT claim, status, reason, actor, original_status, original_details FROM decision ORDER BY claim", ReadDecision, []))
        {
            if (FindClaimAsync(decision.Claim).Result is { } claim)
            {
                var renewed = decision with { OriginalStatus = claim.Status, OriginalDetails = claim.Details.Json };
                PutDecisionAsync(claim.Id, renewed);
                SetStandingAsync(claim.Id, renewed.Status, Standing.Details(renewed.OriginalDetails, renewed));
            }
        }
    }

    /// <returns>How many claims found their ends and are in the graph now.</returns>
    private int Insert(ProjectedRows rows)
    {
        InsertNodes([.. rows.Nodes, .. rows.Shared.Where(n => !IsThere(n.Id))]);
        var whole = rows.Claims.Where(c => c.Cites.Append(c.Subject).Append(c.Object).Append(c.Source).All(IsThere)).ToList();
        InsertClaims(whole);
        return whole.Count;
    }

    private bool IsThere(string id) => Read("SELECT 1 FROM item WHERE id = @id", _ => true, [("@id", id)]).Count > 0;

    private static string Json(IEnumerable<string> ids) => JsonSerializer.Serialize(ids);
}
