namespace FrameworkGraph.Workspace;

internal sealed partial class Ledger
{
    private async Task<Outcome> UndoAsync(Change.Undo undo, string fingerprint)
    {
        if (await session.FindEventAsync(undo.Event) is not { } target || !Sees(target))
        {
            return Outcome.Refused(new UserError("event", "There is no such event.", UserErrorCode.NotFound));
        }

        var events = await session.EventsOfAsync(target.Subject);
        var first = target;
        while (first.Undoes is { } earlier)
        {
            first = events.First(e => e.Number == earlier);
        }

        RequireRight(first);
        var version = events[^1].Version;
        if (Stale(undo, version) is { } stale)
        {
            return Outcome.Refused(stale);
        }

        if (!UndoOrder.Open(events).Contains(target.Number))
        {
            return Outcome.Refused(new UserError("event", "It is undone already, or later work depends on it: undo that first.", UserErrorCode.Conflict));
        }

        var happened = Happened(Deed.Undone, target.Subject, version + 1, undo, fingerprint) with
        {
            Undoes = target.Number, Audience = target.Audience, Team = target.Team, Before = target.After, After = target.Before,
        };
        return first.Deed switch
        {
            Deed.ClaimProposed => await UndoProposalAsync(happened),
            Deed.ClaimDecided => await UndoDecisionAsync(happened),
            _ => await UndoProgrammeAsync(happened),
        };
    }

    private bool Sees(HistoryEvent happened) => happened.Audience.Length == 0 || actor.IsIn(happened.Audience);

    private void RequireRight(HistoryEvent first)
    {
        var (may, who) = first.Deed switch
        {
            Deed.ClaimDecided => (actor.Is(Role.Curator), "Only curators may undo decisions."),
            Deed.ClaimProposed => (actor.Is(Role.Curator) || (actor.Is(Role.Editor) && actor.Id == first.Actor), "Only who proposed a claim, or a curator, may undo the proposal."),
            _ => (actor.Is(Role.Editor) && actor.IsIn(first.Team), "Only editors of its team may undo changes to a programme."),
        };
        if (!may)
        {
            throw new NotAllowedException(who);
        }
    }

    private async Task<Outcome> UndoProgrammeAsync(HistoryEvent happened)
    {
        var old = await session.FindProgrammeAsync(happened.Subject);
        var programme = happened.After is null ? null : ProgrammeText.Read(happened.After, happened.Subject, happened.Version, at);
        if (old is not null && (await HeldByAsync(old, programme)).FirstOrDefault() is { } held)
        {
            return Outcome.Refused(held with { Field = "event" });
        }

        return await WriteAsync(old, programme, happened);
    }

    private async Task<Outcome> UndoProposalAsync(HistoryEvent happened)
    {
        if (happened.Before is { } before && (await session.DependentsAsync([happened.Subject])) is [var first, ..])
        {
            return Outcome.Refused(new UserError("event", $"Later claims depend on it, such as {first}.", UserErrorCode.Conflict));
        }

        if (happened.After is { } after && await ProposalReader.MissingAsync(session, ClaimText.Read(after)) is { } missing)
        {
            return Outcome.Refused(new UserError("event", $"{missing} is not there any more.", UserErrorCode.Conflict));
        }

        await PutProposalAsync(happened.Before is null ? null : ClaimText.Read(happened.Before), happened.After is null ? null : ClaimText.Read(happened.After));
        return await KeepAsync(happened, evidence: true);
    }

    private async Task<Outcome> UndoDecisionAsync(HistoryEvent happened)
    {
        var claim = await session.FindClaimAsync(happened.Subject);
        if (claim is null)
        {
            return Outcome.Refused(new UserError("event", "The claim is not in the evidence any more.", UserErrorCode.Conflict));
        }

        var old = await session.FindDecisionAsync(happened.Subject);
        var (status, details) = (old?.OriginalStatus ?? claim.Status, old?.OriginalDetails ?? claim.Details.Json);
        if (happened.After is null)
        {
            await session.PutDecisionAsync(happened.Subject, null);
            await session.SetStandingAsync(happened.Subject, status, details);
        }
        else
        {
            await PutDecisionAsync(Standing.FromJson(happened.After, happened.Subject, status, details));
        }

        return await KeepAsync(happened, evidence: true);
    }
}
