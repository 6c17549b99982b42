using FrameworkGraph.Graph;

namespace FrameworkGraph.Search;

/// <summary>
/// The bucket in which a match ranks; the id breaks ties. 0: the label is what was searched for. 1: the label begins with
/// it. 2: every word searched for is a word of the label. 3: every one begins a word of the label. 4: the rest match elsewhere.
/// </summary>
public static class Rank
{
    /// <summary>The words of a node that are searched beside those of its label.</summary>
    public static string Elsewhere(Node node) => Words.Joined(string.Join(' ', Matches.Elsewhere(node).Select(s => s.Text)));

    /// <returns>The bucket, or null when the node does not match.</returns>
    public static int? Of(IReadOnlyList<string> searched, string labelWords, string otherWords)
    {
        var whole = string.Join(' ', searched);
        return searched.Count == 0 || !searched.All(w => labelWords.Contains($" {w}") || otherWords.Contains($" {w}")) ? null
            : labelWords == $" {whole} " ? 0
            : labelWords.StartsWith($" {whole}", StringComparison.Ordinal) ? 1
            : searched.All(w => labelWords.Contains($" {w} ")) ? 2
            : searched.All(w => labelWords.Contains($" {w}")) ? 3
            : 4;
    }
}
