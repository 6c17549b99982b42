using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The state of the data, and the slot that held the evidence then.</summary>
internal sealed record State(Revisions Revisions, string Slot);
