using FrameworkGraph.Graph;

namespace FrameworkGraph.Workspace;

/// <summary>
/// What a store does within one write transaction of people's own work. A session reads before it writes, all at one state, and a change has
/// one event; nothing is seen outside before the transaction ends, and nothing stays when it fails. A store may run the same work
/// again where another change came first. No viewer is asked: the rules are those of <see cref="Ledger"/>. Every store keeps these clauses:
/// <list type="number">
/// <item>W1 Changes: a change is whole or not made at all; with its event, its rows in the graph and the revision that it raises
/// it is seen at once. Of two changes that expect the same version one is made and the other refused as a conflict.</item>
/// <item>W2 Repeats: a change sent again under the same key by the same actor has no second effect and gives the event of the first.</item>
/// <item>W3 History: events are added, never changed or taken away; their numbers go up in the order in which they happened.
/// Erasing a person leaves every event as it was.</item>
/// <item>W4 Private work: a draft is in the graph for its team alone; what it says of itself is there only while it is published.
/// That a published programme was changed or withdrawn is public; what was before and after is told to its team alone.</item>
/// <item>W5 Effective status: the status that a curator decided is the one that a claim has wherever it is read, filtered or counted;
/// <see cref="Store.GraphStore.ReadDecisionsAsync"/> tells every decision, with the status and details that the claim had without it.</item>
/// <item>W6 Replacing the seed keeps programmes, proposals and decisions. One whose subject is gone is kept out of the graph, named by
/// <see cref="Store.GraphStore.LooseEndsAsync"/>, and comes back with its subject.</item>
/// </list>
/// </summary>
public abstract class WorkspaceSession
{
    public abstract Task<ProgrammeDocument?> FindProgrammeAsync(string id);

    /// <summary>Writes the document; null takes it away.</summary>
    public abstract Task PutProgrammeAsync(string id, ProgrammeDocument? document);

    public abstract Task<Node?> FindNodeAsync(string id);

    /// <summary>The claim as readers see it.</summary>
    public abstract Task<Claim?> FindClaimAsync(string id);

    /// <summary>A claim of any status that makes the same link from the same source.</summary>
    public abstract Task<string?> FindSameClaimAsync(string subject, string predicate, string @object, string source);

    /// <summary>Keeps a proposed claim beside the graph, so that it outlives a replaced seed; null takes it away.</summary>
    public abstract Task PutProposalAsync(string id, Claim? claim);

    public abstract Task<Decision?> FindDecisionAsync(string claim);

    /// <summary>Keeps a decision; null takes it away. The claim itself changes by <see cref="SetStandingAsync"/>.</summary>
    public abstract Task PutDecisionAsync(string claim, Decision? decision);

    /// <summary>Gives a claim that was found in this session another status and other details.</summary>
    public abstract Task SetStandingAsync(string claim, string status, string details);

    /// <summary>Takes rows out of the graph and puts others in, found again by search at once. What comes back under its id keeps all that others claim about it.</summary>
    public abstract Task ReplaceRowsAsync(ProjectedRows old, ProjectedRows @new);

    /// <summary>Claims that have one of these nodes and claims as an end, as their source or as a cited work, in ordinal order.</summary>
    public abstract Task<IReadOnlyList<string>> DependentsAsync(IReadOnlyList<string> ids);

    /// <summary>The history of a subject, oldest first.</summary>
    public abstract Task<IReadOnlyList<HistoryEvent>> EventsOfAsync(string subject);

    public abstract Task<HistoryEvent?> FindEventAsync(long number);

    public abstract Task<HistoryEvent?> FindEventAsync(string actor, string key);

    /// <summary>Adds to history.</summary>
    /// <returns>The event with its number.</returns>
    public abstract Task<HistoryEvent> AppendAsync(HistoryEvent happened);

    /// <summary>Makes the evidence revision, or else the workspace revision, one higher.</summary>
    public abstract Task RaiseRevisionAsync(bool evidence);
}
