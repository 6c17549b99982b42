using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Sqlite;

internal sealed partial class SqliteWorkspaceSession
{
    private const string DropNodesSql = """
        DELETE FROM words WHERE rowid IN (SELECT key FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM also_at WHERE item IN (SELECT key FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM node WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids));
        """;

    private const string DropClaimsSql = """
        DELETE FROM claim_audience WHERE claim IN (SELECT key FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM cited WHERE claim IN (SELECT key FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM also_at WHERE item IN (SELECT key FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids)));
        DELETE FROM claim WHERE seed = 0 AND id IN (SELECT value FROM json_each(@ids));
        """;

    /// <summary>What comes back under the same id keeps its key, by which others name it; what does not may not be named by anything that stays.</summary>
    public override Task ReplaceRowsAsync(ProjectedRows old, ProjectedRows @new)
    {
        var ids = Json(old.Claims.Select(c => c.Id).Concat(old.Nodes.Select(n => n.Id)));
        var keys = Read("SELECT id, key FROM item WHERE id IN (SELECT value FROM json_each(@ids))", reader => (Id: reader.GetString(0), Key: reader.GetInt64(1)), [("@ids", ids)])
            .ToDictionary(k => k.Id, k => k.Key, StringComparer.Ordinal);
        Run(DropClaimsSql, ("@ids", Json(old.Claims.Select(c => c.Id))));
        Run(DropNodesSql, ("@ids", Json(old.Nodes.Select(n => n.Id))));
        Insert(@new, keys);
        foreach (var (id, key) in keys)
        {
            if (!IsThere(id) && Read("SELECT 1 FROM claim WHERE subject = @key UNION ALL SELECT 1 FROM claim WHERE object = @key LIMIT 1", _ => true, [("@key", key)]).Count > 0)
            {
                throw new StoreException($"The change would leave a claim without its end {id}; nothing was changed.");
            }
        }

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
            Insert(SelfReport.Of(programme), []);
        }

        // A proposal may be about another one: what found no end is tried again until nothing more fits.
        var open = Read("SELECT document FROM proposal ORDER BY claim", reader => ClaimText.Read(reader.GetString(0)), []);
        for (var before = open.Count + 1; open.Count < before;)
        {
            before = open.Count;
            open = [.. open.Where(claim => Insert(Proposals.RowsOf(claim), []) == 0)];
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

    /// <param name="keys">Those that are free again, by the ids that had them.</param>
    /// <returns>How many claims found their ends and are in the graph now.</returns>
    private int Insert(ProjectedRows rows, Dictionary<string, long> keys)
    {
        using var writer = new RowWriter(connection, seed: false);
        foreach (var node in rows.Nodes.Concat(rows.Shared.Where(n => !IsThere(n.Id))))
        {
            RequireFree(node.Id);
            writer.Write(KeyFor(node.Id), node, RowWriter.WordsOf(node));
        }

        var written = 0;
        foreach (var claim in rows.Claims)
        {
            // What may be cited and carry claims is a node: the tables refuse anything else.
            if (claim.Cites.Append(claim.Subject).Append(claim.Object).Append(claim.Source).All(IsThere))
            {
                RequireFree(claim.Id);
                writer.Write(KeyFor(claim.Id), claim, KeyOf(claim.Subject), KeyOf(claim.Object), KeyOf(claim.Source), claim.Cites.Select(KeyOf));
                written++;
            }
        }

        return written;

        long KeyFor(string id) => keys.TryGetValue(id, out var key) ? key : Read(NextKeySql, reader => reader.GetInt64(0), [])[0];

        // Nodes and claims share one space of ids, which no index holds.
        void RequireFree(string id)
        {
            if (IsThere(id))
            {
                throw new StoreException($"The id {id} is given twice; nothing was changed.");
            }
        }
    }

    private bool IsThere(string id) => Keys(id).Count > 0;

    private long KeyOf(string id) => Keys(id)[0];

    private List<long> Keys(string id) => Read("SELECT key FROM item WHERE id = @id", reader => reader.GetInt64(0), [("@id", id)]);

    private static string Json(IEnumerable<string> ids) => JsonSerializer.Serialize(ids);
}
