using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Search;
using FrameworkGraph.Workspace;

namespace FrameworkGraph.Store;

/// <summary>
/// The store contract. Every store keeps these clauses; the conformance suite names the clause that each test proves.
/// <list type="number">
/// <item>C1 Snapshot: everything in one <see cref="Answer"/> was read at one state of the data, the one its revisions name.</item>
/// <item>C2 Order: rows come in the order asked; ties go by id, ascending, in both directions of the order. Ids and labels
/// compare by the UTF-8 bytes of their text: upper before lower case, no language rules.</item>
/// <item>C3 Identity: ids match by their exact characters. Case, accents and Unicode normalisation all tell ids apart.</item>
/// <item>C4 Missing: an id that is not there, or that the viewer may not see, gives no row and no error; the two cannot be told apart.</item>
/// <item>C5 Duplicates: an id asked for twice gives one row, at the place where it was first asked for.</item>
/// <item>C6 Null and empty: a null list in a filter lets everything through; an empty one lets nothing through. A value that is
/// not stated comes back as null and matches no value.</item>
/// <item>C7 Pages: a page holds at most the rows asked for; the page after a cursor begins right behind it even if its row
/// has gone. <see cref="Connection.HasNextPage"/> is true exactly if more rows than fit lie within the cursors (from the front) or
/// a row lies at or behind <see cref="Page.Before"/>; <see cref="Connection.HasPreviousPage"/> is its mirror image. A list with
/// <see cref="Page.FromEnd"/> comes in the same order as from the front. <see cref="Root.ByIds"/> is always one page.</item>
/// <item>C8 Count: <see cref="Connection.TotalCount"/> counts all pages, the same whatever the cursor, and is null unless asked for.</item>
/// <item>C9 Links: parallel claims between the same two ends are rows of their own; a claim from a thing to itself is one row
/// of <see cref="Hop.Both"/>; cycles are followed as deep as the selection says and no deeper. A thing stands in its paragraph and in each further one that its record names, once in each.</item>
/// <item>C10 Claims about claims: an end of a claim may be a claim; the row then has a claim and no node. A claim one of whose
/// ends, source or cited works is not visible is not visible, nor is a claim about it.</item>
/// <item>C11 Visibility: what the viewer may not see does not count, rank, page or lie on a path.</item>
/// <item>C12 Limits: a selection or count over <see cref="Limits"/>, or that makes no sense, is refused with <see cref="SelectionException"/> before anything is read.</item>
/// <item>C13 Text: any text is data. Quotes, control characters and query syntax in ids, filters and searches change nothing but what matches.</item>
/// <item>C14 Cancellation: a cancelled token ends the call with <see cref="OperationCanceledException"/> soon, and the store stays usable.</item>
/// <item>C15 Replacing the seed is all or nothing: readers see the old evidence until the new is whole; the same release again
/// changes nothing. A claim without an end, a source or a cited work, or with a predicate or facet that is no term of its vocabulary, and an id given twice, are refused with <see cref="StoreException"/>.</item>
/// <item>C16 Search: matches and their order are those of <see cref="FrameworkGraph.Search.Words"/> and <see cref="FrameworkGraph.Search.Rank"/>, the same in every store.
/// <see cref="Row.Matches"/> are those of <see cref="FrameworkGraph.Search.Matches"/>.</item>
/// <item>C17 Chains: they come shorter first and then by the ids of their claims; none meets a node or claim twice. The shortest are found
/// however much lies between; for all of them no more is looked at than <see cref="Limits.MaxPathClaims"/> and <see cref="Limits.MaxPathSteps"/>, else the question is refused.</item>
/// <item>C18 Neighbours: they are counted before anything is paged or read, each claim in one group, by the claims that the viewer sees.</item>
/// <item>C19 Tombstones come and go with the seed and are in no list and no count; an id that has one is missing everywhere else. One whose
/// id is in use or given twice, or whose successor is not in the same seed, is refused with <see cref="StoreException"/>.</item>
/// </list>
/// NOT guaranteed: that two answers were read at the same state; that a cursor keeps its meaning when the order asked for
/// changes; that a search finds parts from the middle of a word; what text that is not valid Unicode (half a surrogate pair) matches.
/// What people write themselves has clauses of its own, W1 to W6, in <see cref="WorkspaceSession"/>.
/// </summary>
public abstract class GraphStore : IAsyncDisposable
{
    /// <summary>Reads every selection at one state of the data.</summary>
    /// <returns>A list for each selection, in the same order.</returns>
    /// <exception cref="SelectionException">A selection breaks clause C12 or makes no sense.</exception>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public Task<Answer> ReadAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation)
    {
        SelectionGuard.Check(selections);
        cancellation.ThrowIfCancellationRequested();
        return StoreCalls.Measure("read", async () => MarkMatches(selections, await ReadCheckedAsync(selections, viewer, cancellation)));
    }

    private static Claim InVocabularies(Claim claim)
    {
        if (!Predicates.Vocabulary.Contains(claim.Predicate))
        {
            throw new StoreException($"Claim '{claim.Id}' has the predicate '{claim.Predicate}': use one of {Predicates.Vocabulary.Listed}.");
        }

        foreach (var facet in ClaimFields.Facets)
        {
            if (claim.Facet(facet.Name) is { } value && !facet.Vocabulary!.Contains(value))
            {
                throw new StoreException($"Claim '{claim.Id}' has the {facet.Name} '{value}': use one of {facet.Vocabulary.Listed}.");
            }
        }

        return claim;
    }

    /// <summary>The same in every store, because it depends on nothing but the nodes found.</summary>
    private static Answer MarkMatches(IReadOnlyList<Selection> selections, Answer answer)
    {
        foreach (var (selection, found) in selections.Zip(answer.Connections).Where(s => s.First.Fields.HasFlag(Fields.Matches)))
        {
            var words = selection.Root is Root.Search search ? Words.Of(search.Text) : [];
            found.Rows.ForEach(row => row.Matches = row.Node is { } node && words.Count > 0 ? Matches.Of(node, words) : []);
        }

        return answer;
    }

    /// <summary>The state that an answer read now would have.</summary>
    public abstract Task<Revisions> RevisionsAsync(CancellationToken cancellation);

    /// <summary>Puts this evidence in place of the curated evidence there is. People's own work stays.</summary>
    /// <param name="release">The content hash of the evidence.</param>
    /// <exception cref="StoreException">The evidence breaks clause C15 or C19.</exception>
    public Task ReplaceSeedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation) =>
        ReplaceSeedCheckedAsync(nodes, claims.Select(InVocabularies), tombstones, release, cancellation);

    /// <summary>The same of evidence without tombstones.</summary>
    public Task ReplaceSeedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, string release, CancellationToken cancellation) =>
        ReplaceSeedAsync(nodes, claims, [], release, cancellation);

    /// <summary>The tombstones of these ids, in ordinal order; an id that has none gives none. Everybody may see them.</summary>
    /// <param name="ids">Null: all there are.</param>
    /// <exception cref="SelectionException">There are too many ids.</exception>
    public Task<IReadOnlyList<Tombstone>> FindTombstonesAsync(IReadOnlyList<string>? ids, CancellationToken cancellation)
    {
        FilterGuard.Check(new NodeFilter { Ids = ids });
        cancellation.ThrowIfCancellationRequested();
        return FindTombstonesCheckedAsync(ids, cancellation);
    }

    /// <summary>Counts findings that link each row to each column, for documents and different works. In ordinal order of row and column.</summary>
    /// <exception cref="SelectionException">The count breaks clause C12.</exception>
    /// <exception cref="StoreException">The database cannot be used.</exception>
    public Task<IReadOnlyList<PatternCell>> CountPatternsAsync(PatternCount count, Viewer viewer, CancellationToken cancellation)
    {
        FilterGuard.Check(count);
        cancellation.ThrowIfCancellationRequested();
        return CountPatternsCheckedAsync(count, viewer, cancellation);
    }

    /// <summary>Which works stand behind the findings of which documents, in ordinal order of work and document.</summary>
    /// <param name="documents">Only these documents; null: all.</param>
    /// <exception cref="SelectionException">There are too many documents.</exception>
    public Task<IReadOnlyList<StandingBehind>> CountStandingBehindAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation)
    {
        FilterGuard.Check(new ClaimFilter { Sources = documents });
        cancellation.ThrowIfCancellationRequested();
        return CountStandingBehindCheckedAsync(documents, viewer, cancellation);
    }

    /// <summary>What lies around a node or claim, in ordinal order of predicate, direction (in before out), kind and basis; nothing where it is not there.</summary>
    /// <exception cref="SelectionException">The filter breaks clause C12.</exception>
    public Task<IReadOnlyList<NeighbourGroup>> CountNeighboursAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation)
    {
        FilterGuard.Check(query.Claims);
        cancellation.ThrowIfCancellationRequested();
        return StoreCalls.Measure("neighbours", () => CountNeighboursCheckedAsync(query, viewer, cancellation));
    }

    /// <summary>The chains of claims between two nodes; none when no chain is short enough.</summary>
    /// <exception cref="SelectionException">The length or the number of chains is out of bounds, or too much lies between the nodes.</exception>
    public Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsAsync(PathQuery query, Viewer viewer, CancellationToken cancellation)
    {
        SelectionGuard.Check(query);
        cancellation.ThrowIfCancellationRequested();
        return StoreCalls.Measure("paths", () => FindPathsCheckedAsync(query, viewer, cancellation));
    }

    /// <summary>Makes a change to people's own work or to where a claim stands: clauses W1 to W5 of <see cref="WorkspaceSession"/>.</summary>
    /// <param name="at">When it is made.</param>
    /// <returns>What history has of it, or why it was not made.</returns>
    /// <exception cref="NotAllowedException">The actor may not make this change.</exception>
    public Task<Outcome> ApplyAsync(Change change, Actor actor, DateTimeOffset at, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return WriteAsync(session => new Ledger(session, actor, at).ApplyAsync(change), cancellation);
    }

    /// <summary>The documents of programmes that the viewer may see.</summary>
    public virtual Task<ProgrammePage> ReadProgrammesAsync(ProgrammeQuery query, Viewer viewer, CancellationToken cancellation) => throw NoWorkspace();

    /// <summary>The part of history that the viewer may see.</summary>
    public virtual Task<HistoryPage> ReadHistoryAsync(HistoryQuery query, Viewer viewer, CancellationToken cancellation) => throw NoWorkspace();

    /// <summary>The opaque id of a person, made when first asked for; name and address are kept as given last.</summary>
    public virtual Task<string> IdentifyAsync(Person person, CancellationToken cancellation) => throw NoWorkspace();

    /// <summary>What is known of people, by their opaque ids; who was erased is not among them.</summary>
    public virtual Task<IReadOnlyDictionary<string, Person>> ReadPeopleAsync(IReadOnlyList<string> actors, CancellationToken cancellation) => throw NoWorkspace();

    /// <summary>Erases the personal data of one person; what they did stays, under an id that leads to nobody.</summary>
    /// <returns>Whether there was any.</returns>
    public virtual Task<bool> ErasePersonAsync(string actor, CancellationToken cancellation) => throw NoWorkspace();

    /// <summary>What is kept without being in the graph, because its subject is not: clause W6. In ordinal order.</summary>
    public virtual Task<IReadOnlyList<LooseEnd>> LooseEndsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<LooseEnd>>([]);

    /// <summary>Every decision that is kept, with or without its claim, in ordinal order of claims. Everybody may see them.</summary>
    public virtual Task<IReadOnlyList<KeptDecision>> ReadDecisionsAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<KeptDecision>>([]);

    public abstract ValueTask DisposeAsync();

    /// <summary>Runs work within one write transaction; it counts only if it ends without an exception.</summary>
    protected virtual Task<T> WriteAsync<T>(Func<WorkspaceSession, Task<T>> work, CancellationToken cancellation) => throw NoWorkspace();

    private static StoreException NoWorkspace() => new("This store cannot keep people's own work and decisions.");

    protected abstract Task ReplaceSeedCheckedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation);

    protected abstract Task<IReadOnlyList<Tombstone>> FindTombstonesCheckedAsync(IReadOnlyList<string>? ids, CancellationToken cancellation);

    protected abstract Task<IReadOnlyList<NeighbourGroup>> CountNeighboursCheckedAsync(NeighbourQuery query, Viewer viewer, CancellationToken cancellation);

    protected abstract Task<IReadOnlyList<PatternCell>> CountPatternsCheckedAsync(PatternCount count, Viewer viewer, CancellationToken cancellation);

    protected abstract Task<Answer> ReadCheckedAsync(IReadOnlyList<Selection> selections, Viewer viewer, CancellationToken cancellation);

    protected abstract Task<IReadOnlyList<StandingBehind>> CountStandingBehindCheckedAsync(IReadOnlyList<string>? documents, Viewer viewer, CancellationToken cancellation);

    protected abstract Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation);
}
