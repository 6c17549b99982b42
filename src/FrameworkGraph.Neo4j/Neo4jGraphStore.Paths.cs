using System.Text.Json;
using FrameworkGraph.Analysis;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    protected override Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindPathsCheckedAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) =>
        string.Equals(query.From, query.To, StringComparison.Ordinal) ? Task.FromResult<IReadOnlyList<IReadOnlyList<PathStep>>>([])
        : query.All ? FindAllPathsAsync(query, viewer, cancellation)
        : FindShortestPathsAsync(query, viewer, cancellation);

    /// <summary>Short chains are made of the links at both ends; Neo4j's own search goes through all links of a node on which tens of thousands hang.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindShortestPathsAsync(PathQuery query, Viewer viewer, CancellationToken cancellation)
    {
        var (ends, state) = await AtOneStateAsync(
            viewer, (parameters, filters) => PathCypher.Ends(query, parameters, filters),
            (found, revisions) => (found.EnumerateArray().Select(e => new PathEnds(query, e)).FirstOrDefault(), revisions), cancellation);
        if (ends is null)
        {
            return await SearchAsync();
        }

        return ends.Chains() is { Count: > 0 } chains ? chains
            : query.MaxLength <= PathEnds.Longest ? []
            : await new PathWalk(query, ends, AskAsync).FindAsync() ?? await SearchAsync();

        Task<JsonElement?> AskAsync(Func<Parameters, FilterCypher, string> expression) =>
            AtOneStateAsync(viewer, expression, (found, revisions) => revisions == state ? found : (JsonElement?)null, cancellation);

        Task<IReadOnlyList<IReadOnlyList<PathStep>>> SearchAsync() =>
            ListAsync(viewer, (parameters, filters) => PathCypher.Chains(query, parameters, filters), ToChain, cancellation);
    }

    /// <summary>The statement finds the claims, and we the chains: a pattern of variable length would walk every chain there is before it sorted them.</summary>
    private async Task<IReadOnlyList<IReadOnlyList<PathStep>>> FindAllPathsAsync(PathQuery query, Viewer viewer, CancellationToken cancellation) => SimplePaths.Find(
        query, await ListAsync(viewer, (parameters, filters) => PathCypher.Near(query, parameters, filters), claim => new PathStep(Sortable.Original(claim[0]), Sortable.Original(claim[1]), Sortable.Original(claim[2])), cancellation));

    private static IReadOnlyList<PathStep> ToChain(JsonElement chain)
    {
        var items = chain[1].EnumerateArray().Select(Sortable.Original).ToList();
        return [.. chain[0].EnumerateArray().Select((claim, i) => new PathStep(Sortable.Original(claim), items[i], items[i + 1]))];
    }
}
