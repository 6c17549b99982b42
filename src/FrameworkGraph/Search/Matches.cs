using System.Text.Json;
using FrameworkGraph.Graph;

namespace FrameworkGraph.Search;

/// <summary>Where in a node the words searched for stand.</summary>
public static class Matches
{
    private static readonly string[] Fields = ["definition", "description", "synonyms", "title", "authors", "phrase", "reference", "doi", "aspect"];

    /// <summary>The texts of a node that are searched, its label first, each with its field. Ids are not: they repeat the words of their kind and document.</summary>
    public static IEnumerable<(string Field, string Text)> Searched(Node node) =>
        Elsewhere(node).Prepend(("label", node.Label));

    /// <summary>The same without the label.</summary>
    public static IEnumerable<(string Field, string Text)> Elsewhere(Node node)
    {
        foreach (var field in Fields)
        {
            foreach (var text in Texts(node.Details[field]))
            {
                yield return (field, text);
            }
        }
    }

    /// <summary>The texts in which any of the words begins a word, in the order in which texts are searched.</summary>
    /// <param name="searched">Words as <see cref="Words.Of"/> cuts them.</param>
    public static IReadOnlyList<Match> Of(Node node, IReadOnlyList<string> searched) =>
        [.. Searched(node).Select(s => new Match(s.Field, s.Text, Spans(s.Text, searched))).Where(m => m.Spans.Count > 0)];

    private static List<Span> Spans(string text, IReadOnlyList<string> searched)
    {
        var spans = new List<Span>();
        foreach (var word in Words.Placed(text))
        {
            var length = searched.Where(s => word.Text.StartsWith(s, StringComparison.Ordinal)).Select(s => s.Length).DefaultIfEmpty().Max();
            // One character may stand for two words, as ½ does: it is marked once.
            if (length > 0 && (spans.Count == 0 || word.Ends[length - 1] > spans[^1].End))
            {
                spans.Add(new(Math.Max(word.Start, spans.Count == 0 ? 0 : spans[^1].End), word.Ends[length - 1]));
            }
        }

        return spans;
    }

    private static IEnumerable<string> Texts(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Array } list => list.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!),
        _ => [],
    };
}
