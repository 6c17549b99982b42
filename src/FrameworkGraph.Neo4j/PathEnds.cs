using System.Text.Json;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>The links at either end of a question for chains, and those between what they lead to: all chains of up to three claims are made of these.</summary>
internal sealed class PathEnds
{
    /// <summary>Ends with more links than this are not looked at so.</summary>
    public const int Few = 64;

    /// <summary>The longest chains that are made of them.</summary>
    public const int Longest = 3;

    private readonly PathQuery _query;
    private readonly ILookup<long, (string Claim, long To)> _between;
    private readonly Dictionary<long, string> _ids = [];

    /// <param name="ends">`[links, links, between]`: links as `[claim, node, its id, how many links it has]`, between them as `[claim, node of the first, node of the second]`.</param>
    public PathEnds(PathQuery query, JsonElement ends)
    {
        _query = query;
        From = Links(ends[0]);
        To = Links(ends[1]).ToLookup(l => l.Node, l => l.Claim);
        (LinksFrom, LinksTo) = (CountLinks(ends[0]), CountLinks(ends[1]));
        _between = ends[2].EnumerateArray().Select(b => (Claim: Sortable.Original(b[0]), From: b[1].GetInt64(), To: b[2].GetInt64()))
            .DistinctBy(b => (b.Claim, b.From, b.To)).OrderBy(b => b.Claim, Utf8Order.Instance).ToLookup(b => b.From, b => (b.Claim, b.To));
    }

    /// <summary>The links at the beginning, in the order of their claims, and where they lead.</summary>
    public IReadOnlyList<(string Claim, long Node)> From { get; }

    /// <summary>The claims of the links at the end in their order, by where they lead.</summary>
    public ILookup<long, string> To { get; }

    /// <summary>How many links hang on the nodes that the links at the beginning lead to.</summary>
    public int LinksFrom { get; }

    /// <summary>The same at the end.</summary>
    public int LinksTo { get; }

    public string IdOf(long node) => _ids[node];

    /// <summary>The shortest chains of up to <see cref="Longest"/> claims, in their order; none where there are none or they are longer than asked for.</summary>
    public IReadOnlyList<IReadOnlyList<PathStep>> Chains()
    {
        IEnumerable<IReadOnlyList<PathStep>>[] lengths =
        [
            From.Where(f => IdOf(f.Node) == _query.To).Select(f => (IReadOnlyList<PathStep>)[Start(f)]),
            From.SelectMany(f => To[f.Node].Select(claim => (IReadOnlyList<PathStep>)[Start(f), End(claim, f.Node)])),
            From.SelectMany(f => _between[f.Node].SelectMany(b => To[b.To].Select(claim => (IReadOnlyList<PathStep>)[Start(f), new(b.Claim, IdOf(f.Node), IdOf(b.To)), End(claim, b.To)]))),
        ];
        return lengths.Take(_query.MaxLength).Select(chains => chains.Take(_query.Size).ToList()).FirstOrDefault(chains => chains.Count > 0) ?? [];
    }

    public PathStep Start((string Claim, long Node) link) => new(link.Claim, _query.From, IdOf(link.Node));

    public PathStep End(string claim, long node) => new(claim, IdOf(node), _query.To);

    private static int CountLinks(JsonElement links) => links.EnumerateArray().DistinctBy(l => l[1].GetInt64()).Sum(l => l[3].GetInt32());

    private List<(string Claim, long Node)> Links(JsonElement links)
    {
        var found = new List<(string Claim, long Node)>(links.GetArrayLength());
        foreach (var link in links.EnumerateArray())
        {
            _ids[link[1].GetInt64()] = Sortable.Original(link[2]);
            found.Add((Sortable.Original(link[0]), link[1].GetInt64()));
        }

        return [.. found.OrderBy(l => l.Claim, Utf8Order.Instance)];
    }
}
