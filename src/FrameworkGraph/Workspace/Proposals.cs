using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Workspace;

/// <summary>What proposed claims put into the graph.</summary>
public static class Proposals
{
    private static readonly Details Contributor = new("""{"type":"person","description":"Somebody who proposed claims here."}""");

    /// <summary>The id of the coder node that stands for a person.</summary>
    public static string CoderOf(string actor) => $"coder.{actor}";

    public static ProjectedRows RowsOf(Claim claim) =>
        new([], [claim], [new Node { Id = claim.Coder, Kind = NodeKinds.Coder, Label = "A contributor", Type = "person", Details = Contributor }]);
}
