using FrameworkGraph.Ontology;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>
/// Links that a question leaves out unless it asks for them: private ones, candidates and what was turned down, and what programmes say of themselves. They have the property
/// `apart`, which has an index. So a question that goes over very many links and lets all others through need not look at any of those.
/// </summary>
internal static class LinkApart
{
    private static readonly (string Facet, IReadOnlyList<string> Values)[] Others = [("status", Statuses.OfEvidence), ("basis", ["stated", "inferred"])];

    /// <summary>The value of `apart` for a claim or link that is at hand as `of`; a property that is null is not there.</summary>
    public static string Of(string of) =>
        $"CASE WHEN {string.Join(" AND ", Others.Select(o => $"{of}.{o.Facet} IN ['{string.Join("', '", o.Values)}']").Prepend($"{of}.needs IS NULL"))} THEN null ELSE true END";

    /// <summary>Whether a filter lets every other link through, whoever asks.</summary>
    public static bool Suffices(ClaimFilter filter) =>
        filter with { Facets = ClaimFilter.Any.Facets } == ClaimFilter.Any
        && filter.Facets.All(f => Array.Exists(Others, o => o.Facet == f.Key && o.Values.All(f.Value.Contains)));

    /// <summary>A pattern that finds the links apart.</summary>
    public static string Match(string from, string l, string to) => $"({from})-[{l}:LINK]->({to}) USING INDEX SEEK {l}:LINK(apart) WHERE {l}.apart = true";
}
