namespace FrameworkGraph.Workspace;

/// <summary>A change to people's own work or to where claims stand. A closed set.</summary>
public abstract record Change
{
    /// <summary>Names the change, so that sending it again has no second effect. Unique for each actor, at most 200 characters.</summary>
    public string? Key { get; init; }

    /// <summary>The version that the actor has seen; null: whichever there is.</summary>
    public int? Expected { get; init; }

    /// <param name="Id">Null: a new programme.</param>
    /// <param name="Team">To whom a new programme belongs; null: the actor's only team.</param>
    public sealed record SaveProgramme(string? Id, string? Team, ProgrammeContent Content) : Change;

    public sealed record PublishProgramme(string Id) : Change;

    public sealed record UnpublishProgramme(string Id) : Change;

    public sealed record DeleteProgramme(string Id) : Change;

    public sealed record ProposeClaim(ClaimProposal Claim) : Change;

    /// <param name="Status">`accepted`, `rejected` or `disputed`.</param>
    /// <param name="Reason">Required unless accepted.</param>
    public sealed record DecideClaim(string Claim, string Status, string? Reason) : Change;

    /// <param name="Event">The number of the event to undo.</param>
    public sealed record Undo(long Event) : Change;
}
