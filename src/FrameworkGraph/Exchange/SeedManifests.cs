using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Exchange;

/// <summary>The manifests of graph-seed: the paragraphs of each document in their order, and why nothing was coded from some.</summary>
internal static class SeedManifests
{
    private static readonly string[] Written = ["words", "hash", "path", "heading"];

    public static async Task WriteAsync(GraphSource source, SeedFiles files, CancellationToken cancellation)
    {
        var document = new List<Node>();
        await foreach (var paragraph in source.NodesAsync(NodeKinds.Paragraph, cancellation))
        {
            if (document.Count > 0 && document[0].Home != paragraph.Home)
            {
                await WriteAsync(source, files, document, cancellation);
                document.Clear();
            }

            document.Add(paragraph);
        }

        if (document.Count > 0)
        {
            await WriteAsync(source, files, document, cancellation);
        }
    }

    private static async Task WriteAsync(GraphSource source, SeedFiles files, List<Node> paragraphs, CancellationToken cancellation)
    {
        var home = paragraphs[0].Home ?? throw new ExportException($"{paragraphs[0].Id} belongs to no document.");
        var work = await source.NodesAsync(new NodeFilter { Ids = [home] }, cancellation).FirstOrDefaultAsync(cancellation);
        // A manifest must name the file it describes; a graph that never had one says so.
        var file = SeedYaml.Text(work?.Details.Text("file") ?? "unknown");
        foreach (var p in paragraphs.OrderBy(p => p.Number))
        {
            files.Add(
                $"manifests/{SeedNodes.Slug(home)}.yaml", $"manifest: {{document: {SeedYaml.Text(home)}, file: {file}}}\nparagraphs:",
                SeedYaml.Row([("id", SeedYaml.Text(p.Id)), .. Written.Select(f => (f, p.Details[f] is { } value ? SeedYaml.Json(value) : null))]));
        }

        foreach (var p in paragraphs.Where(p => p.Details.Text("uncoded") is not null).OrderBy(p => p.Number))
        {
            files.Add(
                $"uncoded/{SeedNodes.Slug(home)}.yaml", "uncoded:",
                SeedYaml.Row([("at", SeedYaml.Text(p.Id)), ("reason", SeedYaml.Text(p.Details.Text("uncoded"))), ("note", SeedYaml.Text(p.Details.Text("uncodedNote")))]));
        }
    }
}
