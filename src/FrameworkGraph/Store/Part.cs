namespace FrameworkGraph.Store;

/// <summary>What is wanted of a row that goes over a claim (<see cref="Hop.Out"/>, <see cref="Hop.In"/>, <see cref="Hop.Both"/>). Less is faster.</summary>
public enum Part
{
    /// <summary>The claim and the node.</summary>
    Both,

    /// <summary>The node alone; a row that arrives at no node has its claim all the same.</summary>
    Node,

    /// <summary>The claim alone; steps below start there.</summary>
    Claim,
}
