using System.Text;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>
/// Two tables, nodes and edges, with the headers that Gephi and spreadsheets take. UTF-8 with a byte order mark, by which
/// Excel knows it; the file names carry date and release, and a text beside them says how far the coding may be trusted.
/// </summary>
public sealed class CsvFormat() : ExportFormat("csv", "A folder with two tables, nodes and edges, for Gephi, Excel and statistics.", FlatFields.Drops)
{
    public override bool IsFolder => true;

    public override async Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation)
    {
        var names = (Nodes: $"nodes-{notice.Day}-{notice.Release}.csv", Edges: $"edges-{notice.Day}-{notice.Release}.csv");
        await File.WriteAllTextAsync(Path.Combine(target, "README.txt"), $"{notice.Line}\n{names.Nodes}: one row for each node.\n{names.Edges}: one row for each claim, candidates and rejected ones among them: see the column status.\nLeft out: {Drops}.\n", cancellation);

        await using (var nodes = Open(target, names.Nodes))
        {
            await CsvText.WriteRowAsync(nodes, ["Id", "Label", .. FlatFields.OfNode.Select(f => f.Title)]);
            await foreach (var node in source.NodesAsync(cancellation))
            {
                await CsvText.WriteRowAsync(nodes, [node.Id, node.Label, .. FlatFields.OfNode.Select(f => f.Value(node))]);
            }
        }

        await using var edges = Open(target, names.Edges);
        await CsvText.WriteRowAsync(edges, ["Source", "Target", "Type", "Id", "Label", .. FlatFields.OfClaim.Select(f => f.Title)]);
        await foreach (var claim in source.ClaimsAsync(cancellation))
        {
            if (FlatFields.JoinsNodes(claim))
            {
                var type = Predicates.Find(claim.Predicate) is { Symmetric: true } ? "Undirected" : "Directed";
                await CsvText.WriteRowAsync(edges, [claim.Subject, claim.Object, type, claim.Id, FlatFields.Reads(claim), .. FlatFields.OfClaim.Select(f => f.Value(claim))]);
            }
        }
    }

    private static StreamWriter Open(string folder, string name) => new(Path.Combine(folder, name), false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
}
