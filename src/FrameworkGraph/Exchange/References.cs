using System.Runtime.CompilerServices;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>The works of a graph as references.</summary>
internal static class References
{
    /// <summary>What formats of references drop.</summary>
    public const string Drops = "everything but works; of these what is held, appraisal, waves, setting and citations as printed";

    public static async IAsyncEnumerable<Reference> OfAsync(GraphSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var work in source.NodesAsync(NodeKinds.Work, cancellation))
        {
            yield return Reference.Of(work);
        }
    }
}
