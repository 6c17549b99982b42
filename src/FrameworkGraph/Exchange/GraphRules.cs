using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Exchange;

/// <summary>
/// The rules of graph-seed that can be held one record at a time, for graphs too large to hold. Whether every end is there
/// is left to the store, which refuses a link without an end.
/// </summary>
public sealed class GraphRules
{
    /// <summary>Problems after which no more are looked for.</summary>
    private const int Most = 20;

    private readonly List<string> _problems = [];

    /// <summary>Notes what is wrong with a record.</summary>
    /// <exception cref="ImportException">So much was wrong that no more is looked for.</exception>
    public void Check(Node node) => Note(node.Id, Broken(node));

    /// <inheritdoc cref="Check(Node)"/>
    public void Check(Claim claim) => Note(claim.Id, Broken(claim));

    /// <inheritdoc cref="Check(Node)"/>
    public void Check(Tombstone tombstone) => Note(tombstone.Id, SeedIds.IsId(tombstone.Id) ? [] : ["id An id has only lower-case letters, digits, dots and hyphens."]);

    /// <summary>Ends the check.</summary>
    /// <exception cref="ImportException">A rule is broken; it tells of every problem found.</exception>
    public void End() => Throw(1);

    private void Note(string id, IEnumerable<string> problems)
    {
        _problems.AddRange(problems.Select(problem => $"{id} {problem}"));
        Throw(Most);
    }

    private void Throw(int from)
    {
        if (_problems.Count >= from)
        {
            throw new ImportException(string.Join('\n', _problems));
        }
    }

    private static IEnumerable<string> Broken(Node node)
    {
        if (!SeedIds.IsNodeId(node.Id, node.Kind))
        {
            yield return $"id The id of a {node.Kind.Slug} is lower-case letters, digits, dots and hyphens and begins with `{node.Kind.Prefix}.`.";
        }

        if (node.Kind.Fields.FirstOrDefault(f => f.Name == "type") is { Vocabulary: { } types } && node.Type is not null && !types.Contains(node.Type))
        {
            yield return $"value `type: {node.Type}` is not one of: {types.Listed}.";
        }
    }

    private static IEnumerable<string> Broken(Claim claim)
    {
        if (!SeedIds.IsClaimId(claim.Id))
        {
            yield return "id A claim's id begins with `claim.` and has only lower-case letters, digits, dots and hyphens.";
        }

        if (Predicates.Find(claim.Predicate) is not { } predicate)
        {
            yield return $"predicate There is no predicate `{claim.Predicate}`.";
        }
        else if (!predicate.Allows(KindOf(claim.Subject), KindOf(claim.Object)))
        {
            yield return $"ends `{predicate.Slug}` does not join {claim.Subject} to {claim.Object}.";
        }

        foreach (var facet in ClaimFields.Facets)
        {
            if (claim.Facet(facet.Name) is { } value && !facet.Vocabulary!.Contains(value))
            {
                yield return $"value `{facet.Name}: {value}` is not one of: {facet.Vocabulary.Listed}.";
            }
        }

        foreach (var (rule, message) in ClaimRules.Broken(claim))
        {
            yield return $"{rule} {message}";
        }
    }

    private static readonly Dictionary<string, string> ByPrefix = NodeKinds.All.Where(k => k.Prefix.Length > 0).ToDictionary(k => k.Prefix, k => k.Slug);

    /// <summary>Ids say of what kind a thing is.</summary>
    private static string KindOf(string id) => id.IndexOf('.', StringComparison.Ordinal) is var dot and > 0
        ? id.AsSpan(0, dot) is "claim" ? Predicates.Claim : ByPrefix.GetValueOrDefault(id[..dot], NodeKinds.Paragraph.Slug)
        : "";
}
