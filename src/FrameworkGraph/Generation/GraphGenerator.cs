using FrameworkGraph.Graph;

namespace FrameworkGraph.Generation;

/// <summary>
/// A large graph with the shape of the curated one: the same ontology, documents with paragraphs and findings, links with
/// all their fields (about 480 characters a claim with its id), citations by a power law. It keeps nothing in memory; the
/// same size and seed always give the same graph, which passes every rule of graph-seed. It says nothing true.
/// </summary>
public sealed class GraphGenerator
{
    private const string Prefix = "generated-";

    private readonly GeneratedShape _shape;
    private readonly GeneratedNodes _nodes;
    private readonly GeneratedClaims _claims;

    /// <param name="claims">How many claims, from 1,000.</param>
    /// <param name="seed">What tells graphs of one size apart.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1,000 claims.</exception>
    public GraphGenerator(int claims, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(claims, 1_000);
        var dice = new Dice(seed);
        _shape = new(claims, dice);
        var text = new GeneratedText(dice);
        (_nodes, _claims) = (new(_shape, dice, text), new(_shape, dice, text));
        Release = $"{Prefix}{claims}-{seed}";
    }

    /// <summary>Names the graph in place of a content hash.</summary>
    public string Release { get; }

    /// <summary>Whether a release is of a generated graph and so no evidence.</summary>
    public static bool Made(string release) => release.StartsWith(Prefix, StringComparison.Ordinal);

    public IEnumerable<Node> Nodes() => _nodes.Shared().Concat(Documents().SelectMany(d => _nodes.Document(d.Number, d.Findings)));

    public IEnumerable<Claim> Claims() => _claims.Shared().Concat(Documents().SelectMany(d => _claims.Document(d.Number, d.Findings))).Take(_shape.Claims);

    /// <summary>Documents until there are claims enough; the last has only the findings that are needed.</summary>
    private IEnumerable<(int Number, int Findings)> Documents()
    {
        var left = _shape.Claims - _claims.Shared().Count();
        for (var number = 0; left > 0; number++)
        {
            left -= _claims.AboutDocument(number);
            var findings = 0;
            for (; findings < _shape.Findings(number) && left > 0; findings++)
            {
                left -= 1 + _shape.Links(number, findings);
            }

            yield return (number, findings);
        }
    }
}
