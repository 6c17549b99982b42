using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Which columns a list of an answer has, the same for <see cref="ListCypher"/>, which composes them, and <see cref="AnswerReader"/>. A row is
/// `[node, its details, claim, its details, bucket, list of the first step, …]` and a list `[rows, count, rows before the cursor?, rows behind the cursor?]`,
/// each without what was not asked for; a list of which only the rows are asked is those rows.
/// </summary>
/// <param name="HasPlace">Whether the claim is the place of its link, which names it, and not a record; see <see cref="LinkPlace"/>.</param>
internal sealed record ListShape(Order Order, Page? Page, bool Counts, bool HasNode, bool HasNodeDetails, bool HasClaim, bool HasPlace, bool HasClaimDetails, bool HasBucket, IReadOnlyList<ListShape> Steps)
{
    /// <summary>The step over claims that rows come by; null where none does.</summary>
    public Step? Link { get; private init; }

    public bool HasBefore => Page?.After is not null;

    public bool HasBehind => Page?.Before is not null;

    public bool IsRowsAlone => !Counts && !HasBefore && !HasBehind;

    public static ListShape Of(Selection selection) => Of(
        selection.Order, selection.Root is Root.ByIds ? null : selection.Page, selection.Count, selection.Root is not Root.Claims, selection.Root is Root.ByIds or Root.Claims, selection.Fields,
        selection.Root is Root.Search && selection.Order.Field == OrderField.Rank, selection.Steps);

    public static ListShape Of(Step step)
    {
        if (step.IsLink)
        {
            var link = new LinkRow(step);
            return new(
                step.Order, step.Page, step.Count, link.ReadsNode, link.ReadsNode && step.Fields.HasFlag(Fields.NodeDetails), true, !link.ReadsRecord,
                link.ReadsRecord && step.Fields.HasFlag(Fields.ClaimDetails), false, Below(step.Steps)) { Link = step };
        }

        var hop = HopCypher.Of(step.Hop, "", "", "");
        return Of(step.Order, step.Page, step.Count, hop.HasNode, hop.HasClaim, step.Fields, false, step.Steps);
    }

    private static ListShape Of(Order order, Page? page, bool counts, bool node, bool claim, Fields fields, bool bucket, IReadOnlyList<Step> steps) =>
        new(order, page, counts, node, node && fields.HasFlag(Fields.NodeDetails), claim, false, claim && fields.HasFlag(Fields.ClaimDetails), bucket, Below(steps));

    private static IReadOnlyList<ListShape> Below(IReadOnlyList<Step> steps) => steps.Count == 0 ? [] : [.. steps.Select(Of)];
}
