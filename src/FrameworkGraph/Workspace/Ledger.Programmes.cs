namespace FrameworkGraph.Workspace;

internal sealed partial class Ledger
{
    private static readonly UserError NoProgramme = new("id", "There is no such programme.", UserErrorCode.NotFound);

    private async Task<Outcome> SaveAsync(Change.SaveProgramme save, string fingerprint)
    {
        var old = save.Id is null ? null : await FindOwnAsync(save.Id);
        if (save.Id is not null && old is null)
        {
            return Outcome.Refused(NoProgramme);
        }

        List<UserError> errors = [.. ContentRules.Broken(save.Content)];
        var team = old?.Team ?? save.Team ?? (actor.Teams is [var only] ? only : null);
        if (old is null)
        {
            RequireEditor("save programmes");
            if (team is null)
            {
                errors.Add(new("team", "Say which of your teams the programme belongs to."));
            }
            else if (!actor.IsIn(team))
            {
                throw new NotAllowedException("Only editors of a team may save programmes for it.");
            }
        }
        else
        {
            errors.AddRange(Versioned(save, old));
            if (save.Team is not null && save.Team != old.Team)
            {
                errors.Add(new("team", "A programme stays with its team."));
            }
        }

        if (errors.Count > 0)
        {
            return Outcome.Refused([.. errors]);
        }

        var programme = new ProgrammeDocument(
            old?.Id ?? NewId("programme.own-"), team!, (old?.Version ?? 0) + 1, old?.State ?? ProgrammeState.Draft, save.Content, old?.Created ?? at, at);
        if (old is not null && (await HeldByAsync(old, programme)).FirstOrDefault() is { } held)
        {
            return Outcome.Refused(held);
        }

        return await WriteAsync(old, programme, Happened(Deed.ProgrammeSaved, programme.Id, programme.Version, save, fingerprint));
    }

    private async Task<Outcome> ChangeStateAsync(string id, ProgrammeState state, Change change, string fingerprint)
    {
        if (await FindOwnAsync(id) is not { } old)
        {
            return Outcome.Refused(NoProgramme);
        }

        var programme = old with { State = state, Version = old.Version + 1, Changed = at };
        List<UserError> errors = [.. Versioned(change, old), .. await HeldByAsync(old, programme)];
        if (old.State == state)
        {
            errors.Add(new("id", state == ProgrammeState.Published ? "It is published already." : "It is not published.", UserErrorCode.Conflict));
        }

        var deed = state == ProgrammeState.Published ? Deed.ProgrammePublished : Deed.ProgrammeUnpublished;
        return errors.Count > 0
            ? Outcome.Refused([.. errors])
            : await WriteAsync(old, programme, Happened(deed, id, programme.Version, change, fingerprint));
    }

    private async Task<Outcome> DeleteAsync(Change.DeleteProgramme delete, string fingerprint)
    {
        if (await FindOwnAsync(delete.Id) is not { } old)
        {
            return Outcome.Refused(NoProgramme);
        }

        UserError[] errors = [.. Versioned(delete, old), .. await HeldByAsync(old, null)];
        return errors.Length > 0
            ? Outcome.Refused(errors)
            : await WriteAsync(old, null, Happened(Deed.ProgrammeDeleted, delete.Id, old.Version + 1, delete, fingerprint));
    }

    /// <summary>Writes the document, what it puts into the graph, and history: what was ever public happened in public.</summary>
    private async Task<Outcome> WriteAsync(ProgrammeDocument? old, ProgrammeDocument? programme, HistoryEvent happened)
    {
        var id = happened.Subject;
        await session.PutProgrammeAsync(id, programme);
        await session.ReplaceRowsAsync(old is null ? ProjectedRows.None : SelfReport.Of(old), programme is null ? ProjectedRows.None : SelfReport.Of(programme));
        var isPublic = old?.State == ProgrammeState.Published || programme?.State == ProgrammeState.Published;
        var team = (programme ?? old)!.Team;
        return await KeepAsync(
            happened with
            {
                Audience = isPublic ? "" : team, Team = team,
                Before = old is null ? null : ProgrammeText.Write(old), After = programme is null ? null : ProgrammeText.Write(programme),
            },
            evidence: false);
    }

    /// <returns>Null where it is not there or the actor may not see it.</returns>
    /// <exception cref="NotAllowedException">The actor sees it but may not change it.</exception>
    private async Task<ProgrammeDocument?> FindOwnAsync(string id)
    {
        if (await session.FindProgrammeAsync(id) is not { } programme || (programme.Audience.Length > 0 && !actor.IsIn(programme.Audience)))
        {
            RequireEditor("change programmes");
            return null;
        }

        RequireEditor("change programmes");
        return actor.IsIn(programme.Team) ? programme : throw new NotAllowedException("Only editors of its team may change a programme.");
    }

    private void RequireEditor(string what)
    {
        if (!actor.Is(Role.Editor))
        {
            throw new NotAllowedException($"Only editors may {what}.");
        }
    }

    private static IEnumerable<UserError> Versioned(Change change, ProgrammeDocument old) => change.Expected is null
        ? [new UserError("expectedVersion", "Say which version you have seen, so that nobody's work is overwritten unseen.")]
        : Stale(change, old.Version) is { } stale ? [stale] : [];

    /// <summary>Claims of others that would lose an end, their source or a cited work, or whose would be private.</summary>
    /// <param name="next">What the programme becomes; null: it goes.</param>
    private async Task<IEnumerable<UserError>> HeldByAsync(ProgrammeDocument programme, ProgrammeDocument? next)
    {
        var (now, then) = (SelfReport.Of(programme), next is null ? ProjectedRows.None : SelfReport.Of(next));
        var left = Items(then).ToDictionary(StringComparer.Ordinal);
        var gone = Items(now).Where(i => !left.TryGetValue(i.Id, out var audience) || (audience.Length > 0 && audience != i.Audience)).Select(i => i.Id).ToList();
        var claims = gone.Count == 0 ? [] : (await session.DependentsAsync(gone)).Except(now.Claims.Select(c => c.Id)).ToList();
        return claims.Count == 0 ? [] : [new UserError("id", $"Others' claims depend on what would go: {string.Join(", ", claims.Take(5))}.", UserErrorCode.Conflict)];
    }

    private static IEnumerable<(string Id, string Audience)> Items(ProjectedRows rows) =>
        rows.Nodes.Select(n => (n.Id, n.Audience)).Concat(rows.Claims.Select(c => (c.Id, c.Audience)));
}
