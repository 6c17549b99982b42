using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The state of the data, and the slot that held the evidence then.</summary>
/// <param name="Announced">How many changes were announced.</param>
/// <param name="Settled">Up to which of them all are made whole or will not be.</param>
internal sealed record State(Revisions Revisions, string Slot, long Announced, long Settled)
{
    public bool IsSettled => Announced == Settled;
}
