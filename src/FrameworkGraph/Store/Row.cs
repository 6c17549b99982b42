using FrameworkGraph.Graph;
using FrameworkGraph.Search;

namespace FrameworkGraph.Store;

/// <summary>
/// One row of a list: the claim that the hop went over or arrived at, the node that it arrived at, or both; and the
/// lists below it in the order of the steps asked for. Where a hop goes over a claim to another claim, the row has the claim
/// that it went over and no node; <see cref="Hop.Object"/> or <see cref="Hop.Subject"/> below it lead on to the other.
/// </summary>
public sealed class Row(Claim? claim, Node? node, Cursor cursor, int steps)
{
    public Claim? Claim { get; } = claim;

    public Node? Node { get; } = node;

    public Cursor Cursor { get; } = cursor;

    /// <summary>Where the words searched for stand; empty unless <see cref="Fields.Matches"/> were asked of a search.</summary>
    public IReadOnlyList<Match> Matches { get; internal set; } = [];

    /// <summary>A list for each step asked for, in their order; the store puts them in.</summary>
    public Connection[] Steps { get; } = steps == 0 ? [] : new Connection[steps];

    /// <summary>The id of the node, or of the claim where there is no node. Steps below start here.</summary>
    public string Id => Node?.Id ?? Claim!.Id;
}
