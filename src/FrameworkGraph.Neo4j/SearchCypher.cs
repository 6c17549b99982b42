using FrameworkGraph.Search;

namespace FrameworkGraph.Neo4j;

/// <summary>Clause C16 in Cypher.</summary>
internal static class SearchCypher
{
    /// <summary>The condition that every word searched for begins a word of the node. The longest leads: the text index finds it.</summary>
    public static string Matches(IReadOnlyList<string> words, string n, Parameters parameters) => words.Count == 0
        ? "false"
        : string.Join(" AND ", words.OrderByDescending(w => w.Length).Select(w => $"{n}.words CONTAINS {parameters.Add($" {w}")}"));

    /// <summary>The bucket of <see cref="Rank.Of"/>.</summary>
    public static string Bucket(IReadOnlyList<string> words, string n, Parameters parameters)
    {
        if (words.Count == 0)
        {
            return "4";
        }

        var whole = string.Join(' ', words);
        var list = parameters.Add(words);
        return $"CASE WHEN {n}.labelWords = {parameters.Add($" {whole} ")} THEN 0 WHEN {n}.labelWords STARTS WITH {parameters.Add($" {whole}")} THEN 1 "
            + $"WHEN all(w IN {list} WHERE {n}.labelWords CONTAINS ' ' + w + ' ') THEN 2 WHEN all(w IN {list} WHERE {n}.labelWords CONTAINS ' ' + w) THEN 3 ELSE 4 END";
    }
}
