using System.Runtime.CompilerServices;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>The works of a graph as references.</summary>
internal static class References
{
    /// <summary>What formats of references drop.</summary>
    public const string Drops = "everything but works; of these what is held, appraisal, waves, setting and citations as printed";

    /// <summary>What a note says of a list of authors that goes on, in formats that have no sign for it.</summary>
    public const string OthersNote = "There are further authors (et al.).";

    public static async IAsyncEnumerable<Reference> OfAsync(GraphSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var work in source.NodesAsync(NodeKinds.Work, cancellation))
        {
            yield return Reference.Of(work);
        }
    }
}
