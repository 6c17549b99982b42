using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Workspace;

internal sealed partial class Ledger
{
    private async Task<Outcome> ProposeAsync(Change.ProposeClaim propose, string fingerprint)
    {
        if (!actor.Is(Role.Editor) && !actor.Is(Role.Curator))
        {
            throw new NotAllowedException("Only editors and curators may propose claims.");
        }

        var (claim, errors) = await new ProposalReader(session, actor, at).ReadAsync(propose.Claim, NewId("claim.proposed."));
        if (claim is null)
        {
            return Outcome.Refused([.. errors]);
        }

        await PutProposalAsync(null, claim);
        return await KeepAsync(Happened(Deed.ClaimProposed, claim.Id, 1, propose, fingerprint) with { After = ClaimText.Write(claim) }, evidence: true);
    }

    private async Task<Outcome> DecideAsync(Change.DecideClaim decide, string fingerprint)
    {
        if (!actor.Is(Role.Curator))
        {
            throw new NotAllowedException("Only curators may decide on claims.");
        }

        if (await session.FindClaimAsync(decide.Claim) is not { } claim || (claim.Audience.Length > 0 && !actor.IsIn(claim.Audience)))
        {
            return Outcome.Refused(new UserError("claim", "There is no such claim.", UserErrorCode.NotFound));
        }

        var version = (await session.EventsOfAsync(claim.Id)).LastOrDefault()?.Version ?? 0;
        List<UserError> errors = [.. Stale(decide, version) is { } stale ? [stale] : Array.Empty<UserError>()];
        if (claim.Basis == "self-reported")
        {
            errors.Add(new("claim", "What a programme says of itself is not decided on."));
        }

        if (!Statuses.Decided.Contains(decide.Status))
        {
            errors.Add(new("status", $"A decision is one of: {string.Join(", ", Statuses.Decided)}."));
        }

        if (decide.Status != "accepted" && string.IsNullOrWhiteSpace(decide.Reason))
        {
            errors.Add(new("reason", "A claim is rejected or disputed with a reason."));
        }

        if (decide.Reason is { } reason && (reason.Length > ContentRules.LongestText || !ContentRules.IsClean(reason)))
        {
            errors.Add(new("reason", $"A reason has at most {ContentRules.LongestText} characters, and no control characters."));
        }

        if (errors.Count > 0)
        {
            return Outcome.Refused([.. errors]);
        }

        var old = await session.FindDecisionAsync(claim.Id);
        var decision = new Decision(claim.Id, decide.Status, decide.Reason, actor.Id, old?.OriginalStatus ?? claim.Status, old?.OriginalDetails ?? claim.Details.Json);
        await PutDecisionAsync(decision);
        return await KeepAsync(
            Happened(Deed.ClaimDecided, claim.Id, version + 1, decide, fingerprint) with
            {
                Before = old is null ? null : Standing.ToJson(old), After = Standing.ToJson(decision), Reason = decide.Reason,
            },
            evidence: true);
    }

    private async Task PutDecisionAsync(Decision decision)
    {
        await session.PutDecisionAsync(decision.Claim, decision);
        await session.SetStandingAsync(decision.Claim, decision.Status, Standing.Details(decision.OriginalDetails, decision));
    }

    private async Task PutProposalAsync(Claim? old, Claim? claim)
    {
        await session.PutProposalAsync((claim ?? old)!.Id, claim);
        await session.ReplaceRowsAsync(Rows(old), Rows(claim));
    }

    private static ProjectedRows Rows(Claim? claim) => claim is null ? ProjectedRows.None : Proposals.RowsOf(claim);
}
