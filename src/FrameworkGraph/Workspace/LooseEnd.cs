namespace FrameworkGraph.Workspace;

/// <summary>Something kept that lost its subject when the evidence was replaced; it comes back when its subject does.</summary>
/// <param name="What">`decision`, `proposal` or `programme`.</param>
/// <param name="Id">The claim or programme.</param>
/// <param name="Missing">What is not there any more.</param>
public sealed record LooseEnd(string What, string Id, string Missing);
