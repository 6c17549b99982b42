using System.Security.Cryptography;
using System.Text.Json;

namespace FrameworkGraph.Workspace;

/// <summary>
/// Makes changes: who may, whether they still fit, what they do to the graph, and what history keeps of them. The rules are
/// the same in every store; a store gives the transaction.
/// </summary>
internal sealed partial class Ledger(WorkspaceSession session, Actor actor, DateTimeOffset at)
{
    private const int LongestKey = 200;

    /// <exception cref="NotAllowedException">The actor may not make this change.</exception>
    public async Task<Outcome> ApplyAsync(Change change)
    {
        var fingerprint = Fingerprint(change);
        if (change.Key is { } key)
        {
            if (key.Length is 0 or > LongestKey || !ContentRules.IsClean(key))
            {
                return Outcome.Refused(new UserError("idempotencyKey", $"A key has 1 to {LongestKey} characters, and no control characters."));
            }

            if (await session.FindEventAsync(actor.Id, key) is { } earlier)
            {
                if (earlier.Team.Length > 0 && !actor.IsIn(earlier.Team))
                {
                    throw new NotAllowedException("Only who is of its team still may see this change.");
                }

                return earlier.Fingerprint == fingerprint
                    ? new Outcome([], earlier, Repeated: true)
                    : Outcome.Refused(new UserError("idempotencyKey", "This key was used for another change; take a new one.", UserErrorCode.Conflict));
            }
        }

        return change switch
        {
            Change.SaveProgramme save => await SaveAsync(save, fingerprint),
            Change.PublishProgramme publish => await ChangeStateAsync(publish.Id, ProgrammeState.Published, publish, fingerprint),
            Change.UnpublishProgramme unpublish => await ChangeStateAsync(unpublish.Id, ProgrammeState.Draft, unpublish, fingerprint),
            Change.DeleteProgramme delete => await DeleteAsync(delete, fingerprint),
            Change.ProposeClaim propose => await ProposeAsync(propose, fingerprint),
            Change.DecideClaim decide => await DecideAsync(decide, fingerprint),
            Change.Undo undo => await UndoAsync(undo, fingerprint),
            _ => throw new ArgumentException("There is no such change.", nameof(change)),
        };
    }

    private HistoryEvent Happened(Deed deed, string subject, int version, Change change, string fingerprint) => new()
    {
        At = at, Actor = actor.Id, Deed = deed, Subject = subject, Version = version, Key = change.Key, Fingerprint = fingerprint,
    };

    private async Task<Outcome> KeepAsync(HistoryEvent happened, bool evidence)
    {
        var kept = await session.AppendAsync(happened);
        await session.RaiseRevisionAsync(evidence);
        return new Outcome([], kept);
    }

    private static UserError? Stale(Change change, int version) => change.Expected is { } expected && expected != version
        ? new UserError("expectedVersion", $"It is at version {version} by now, not {expected}; read it again and decide whether your change still fits.", UserErrorCode.Conflict)
        : null;

    private static string NewId(string prefix) => $"{prefix}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";

    private static string Fingerprint(Change change) =>
        $"{change.GetType().Name}-{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes((object)change)))[..32]}";
}
