using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>What is read of each row of a link. The place of a link names its claim, so that the claim itself is read only where more is asked.</summary>
internal sealed class LinkRow(Step step)
{
    /// <summary>Whether it is known that the far end is a node.</summary>
    public bool EndsAtNode => !step.Nodes.IsAny;

    /// <summary>Whether nothing is read of the claim but its id, the cursor of the row.</summary>
    public bool LeavesClaim => step.Part == Part.Node && EndsAtNode;

    /// <summary>Whether the row has the record of the claim.</summary>
    public bool ReadsRecord => !LeavesClaim && !IsNamed;

    /// <summary>Whether the claim itself is needed, for the row or as the start of a step.</summary>
    public bool ReadsClaim => ReadsRecord
        || (!EndsAtNode && step.Steps.Count > 0)
        || (step.Part == Part.Claim && step.Steps.Count > 0)
        || (step.Part == Part.Both && step.Steps.Any(s => s.FromClaim || HopCypher.StartsAtClaim(s.Hop)));

    /// <summary>Whether the node itself is read: what a row without it is ordered by may be of the node.</summary>
    public bool ReadsNode => step.Part != Part.Claim || step.Order.Field != OrderField.Id;

    /// <summary>Whether the place has all that the row needs of its claim.</summary>
    private bool IsNamed => (step.Fields & ~Fields.NodeDetails) == Fields.Names && (EndsAtNode || step.Order.Field != OrderField.Year);

    /// <param name="x">The far end.</param>
    /// <param name="l">The link.</param>
    /// <param name="c">The claim; null where it is not needed.</param>
    /// <param name="lists">The lists of the steps.</param>
    public string Return(ListShape shape, string x, string l, string? c, IEnumerable<string> lists)
    {
        string node(string property) => EndsAtNode ? $"{x}.{property}" : $"CASE WHEN {x}:Node THEN {x}.{property} END";
        List<string> parts = [];
        if (shape.HasNode)
        {
            parts.Add(node("record"));
        }

        if (shape.HasNodeDetails)
        {
            parts.Add(node("details"));
        }

        // The place by which the link was found is at hand; either names the claim.
        parts.Add(shape.HasPlace ? $"{l}.{LinkPlace.Property(step) ?? "outPlace"}" : $"{c}.record");
        if (shape.HasClaimDetails)
        {
            parts.Add($"{c}.details");
        }

        return $" RETURN [{string.Join(", ", parts.Concat(lists))}]";
    }
}
