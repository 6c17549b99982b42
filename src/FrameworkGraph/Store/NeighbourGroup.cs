namespace FrameworkGraph.Store;

/// <summary>The claims of one kind at a node or claim. Their evidence is counted as in <see cref="PatternCell"/>, by the claims' own sources.</summary>
/// <param name="Hop"><see cref="Store.Hop.Out"/> where it is their subject, <see cref="Store.Hop.In"/> where it is their object. A claim from a thing to itself goes out.</param>
/// <param name="Kind">The kind of what stands at the other end; `claim` where that is a claim.</param>
/// <param name="Claims">How many claims there are; shown beside the evidence, never as its count.</param>
/// <param name="Others">How many different things stand at the other ends.</param>
/// <param name="Documents">How many documents carry the claims.</param>
/// <param name="Works">How many works stand behind them: a document for what is its own, the works it names for the rest.</param>
/// <param name="UnknownWorks">How many documents carry some of them, not as their own, without naming a work.</param>
public sealed record NeighbourGroup(string Predicate, Hop Hop, string Kind, string Basis, int Claims, int Others, int Documents, int Works, int UnknownWorks);
