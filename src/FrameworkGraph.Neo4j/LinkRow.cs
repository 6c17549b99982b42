using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>What is read of each row of a link. The link has what names its claim, so that the claim itself is read only where more is asked.</summary>
internal sealed class LinkRow(Step step)
{
    /// <summary>The properties of a link that name its claim, in the order in which they are read.</summary>
    private static readonly string[] Names = ["id", "predicate", "basis", "confidence", "status"];

    /// <summary>Whether it is known that the far end is a node.</summary>
    public bool EndsAtNode => !step.Nodes.IsAny;

    /// <summary>Whether nothing is read of the claim but its id, the cursor of the row.</summary>
    public bool LeavesClaim => step.Part == Part.Node && EndsAtNode;

    /// <summary>Whether the claim itself is needed, for the row or as the start of a step.</summary>
    public bool ReadsClaim => (!LeavesClaim && !IsNamed)
        || (!EndsAtNode && step.Steps.Count > 0)
        || (step.Part == Part.Claim && step.Steps.Count > 0)
        || (step.Part == Part.Both && step.Steps.Any(s => s.FromClaim || HopCypher.StartsAtClaim(s.Hop)));

    /// <summary>Whether the node itself is read: what a row without it is ordered by may be of the node.</summary>
    private bool ReadsNode => step.Part != Part.Claim || step.Order.Field != OrderField.Id;

    /// <param name="x">The far end.</param>
    /// <param name="l">The link.</param>
    /// <param name="c">The claim; null where it is not needed.</param>
    /// <param name="lists">The lists of the steps.</param>
    public string Return(string x, string l, string? c, IEnumerable<string> lists)
    {
        string node(string property) => !ReadsNode ? "null" : EndsAtNode ? $"{x}.{property}" : $"CASE WHEN {x}:Node THEN {x}.{property} END";
        string[] parts =
        [
            node("record"),
            step.Fields.HasFlag(Fields.NodeDetails) ? node("details") : "null",
            LeavesClaim ? $"{l}.id" : c is not null && !IsNamed ? $"{c}.record" : Named(l),
            c is not null && !LeavesClaim && step.Fields.HasFlag(Fields.ClaimDetails) ? $"{c}.details" : "null",
            "null",
            .. lists,
        ];
        return $" RETURN [{string.Join(", ", parts)}]";
    }

    /// <summary>Whether the link has all that the row needs of its claim.</summary>
    private bool IsNamed => (step.Fields & ~Fields.NodeDetails) == Fields.Names && (EndsAtNode || step.Order.Field != OrderField.Year);

    private static string Named(string l) => $"[{string.Join(", ", Names.Select(name => $"{l}.{name}"))}]";
}
