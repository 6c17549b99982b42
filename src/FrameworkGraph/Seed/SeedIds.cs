using System.Text.RegularExpressions;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>How ids look: lower-case ASCII slugs with dots and hyphens, the kind first.</summary>
public static partial class SeedIds
{
    public static bool IsNodeId(string id, NodeKind kind) =>
        Slug().IsMatch(id) && (kind.Prefix.Length == 0 || id.StartsWith(kind.Prefix + ".", StringComparison.Ordinal));

    /// <summary>Whether it may be the id of anything at all.</summary>
    public static bool IsId(string id) => Slug().IsMatch(id) || IsClaimId(id);

    public static bool IsClaimId(string id) => ClaimSlug().IsMatch(id);

    /// <summary>The id of a claim that does not give its own.</summary>
    public static string OfClaim(string source, string subject, string predicate, string @object) =>
        $"claim.{source[(source.IndexOf('.', StringComparison.Ordinal) + 1)..]}.{subject}--{predicate}--{@object}";

    [GeneratedRegex(@"\A[a-z0-9]+(?:[.-][a-z0-9]+)*\z")]
    private static partial Regex Slug();

    [GeneratedRegex(@"\Aclaim\.[a-z0-9]+(?:(?:\.|-|--)[a-z0-9]+)*\z")]
    private static partial Regex ClaimSlug();
}
