using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Chains of four claims between two ends that no shorter chain joins. On the neighbours of an end there may hang tens of thousands of links. So chains are
/// found in their order, from each neighbour of the first end in turn along its links in the order of their claims, page by page, until there are enough. Where a few pages have too few,
/// because little lies between the ends, all links at one of them are gone through.
/// </summary>
/// <param name="ask">Asks for the value of an expression; null where the data are others by now.</param>
internal sealed class PathWalk(PathQuery query, PathEnds ends, Func<Func<Parameters, FilterCypher, string>, Task<JsonElement?>> ask)
{
    public const int Length = PathEnds.Longest + 1;

    /// <summary>Links on each page. A walk over more of them is no longer the quickest way.</summary>
    private static readonly int[] Pages = [128, 512, 1024];

    /// <summary>Up to so many links on the neighbours of an end are gone through.</summary>
    private const int Few = 25_000;

    private readonly List<IReadOnlyList<PathStep>> _chains = [];

    /// <returns>The chains; null where a search has to tell.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<PathStep>>?> FindAsync()
    {
        var all = await WalkAsync() || (Math.Min(ends.LinksFrom, ends.LinksTo) <= Few && await GoThroughAsync());
        return !all || (_chains.Count == 0 && query.MaxLength > Length) ? null : [.. _chains.Take(query.Size)];
    }

    /// <returns>Whether the data stayed the same.</returns>
    private async Task<bool> GoThroughAsync()
    {
        var (from, to, turned) = (ends.From.Select(f => f.Node).Distinct(), ends.To.Select(t => t.Key), ends.LinksTo < ends.LinksFrom);
        if (await ask((parameters, filters) => turned ? PathCypher.Through(query, to, from, parameters, filters) : PathCypher.Through(query, from, to, parameters, filters)) is not { } found)
        {
            return false;
        }

        var middle = found.EnumerateArray()
            .Select(m => turned ? (Second: m[4], Start: m[5], Node: m[3], Third: m[0], End: m[1]) : (Second: m[0], Start: m[1], Node: m[3], Third: m[4], End: m[5]))
            .Select(m => (Second: Sortable.Original(m.Second), Start: m.Start.GetInt64(), Node: Sortable.Original(m.Node), Third: Sortable.Original(m.Third), End: m.End.GetInt64()))
            .OrderBy(m => m.Second, Utf8Order.Instance).ThenBy(m => m.Third, Utf8Order.Instance).ToLookup(m => m.Start);
        _chains.Clear();
        foreach (var first in ends.From)
        {
            foreach (var (second, _, node, third, end) in middle[first.Node])
            {
                Add(first, second, node, third, end);
            }
        }

        return true;
    }

    /// <returns>Whether there are chains enough or no others.</returns>
    private async Task<bool> WalkAsync()
    {
        var (page, seen, to) = (0, 0, ends.To.Select(t => t.Key).ToList());
        foreach (var first in ends.From)
        {
            string? after = null;
            do
            {
                // What was seen tells how many chains the pages that are left may bring.
                var promised = page == 0 ? query.Size : _chains.Count + (_chains.Count * Pages[page..].Sum() / Math.Max(seen, 1));
                if (promised < query.Size || await ask((parameters, filters) => PathCypher.Onward(query, first.Node, after, Pages[page], to, parameters, filters)) is not { } links)
                {
                    return false;
                }

                seen += links.GetArrayLength();
                after = Take(first, links, Pages[page++]);
                if (_chains.Count >= query.Size)
                {
                    return true;
                }
            }
            while (after is not null);
        }

        return true;
    }

    /// <returns>The last claim of a full page; null where nothing comes behind it.</returns>
    private string? Take((string Claim, long Node) first, JsonElement links, int page)
    {
        var second = (string?)null;
        foreach (var link in links.EnumerateArray())
        {
            second = Sortable.Original(link[0]);
            foreach (var (third, end) in link[3].EnumerateArray().Select(l => (Sortable.Original(l[0]), l[1].GetInt64())).OrderBy(l => l.Item1, Utf8Order.Instance))
            {
                Add(first, second, Sortable.Original(link[2]), third, end);
            }
        }

        return links.GetArrayLength() == page ? second : null;
    }

    private void Add((string Claim, long Node) first, string second, string node, string third, long end) => _chains.AddRange(
        ends.To[end].Select(last => (IReadOnlyList<PathStep>)[ends.Start(first), new(second, ends.IdOf(first.Node), node), new(third, node, ends.IdOf(end)), ends.End(last, end)]));
}
