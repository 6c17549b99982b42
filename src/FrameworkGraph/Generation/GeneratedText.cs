using System.Text;

namespace FrameworkGraph.Generation;

/// <summary>Sentences of the field's words that say nothing. No character of them needs escaping in JSON.</summary>
internal sealed class GeneratedText(Dice dice)
{
    private static readonly string[] Words =
    [
        "staff", "agencies", "children", "families", "services", "managers", "training", "funding", "partners", "schools", "nurses", "teams", "targets", "records",
        "trust", "roles", "budgets", "goals", "leaders", "practice", "policy", "health", "education", "social", "care", "joint", "shared", "local", "national", "early",
        "report", "describe", "expect", "need", "lack", "value", "share", "plan", "support", "review", "delay", "change", "commission", "assess", "refer", "meet",
        "clearly", "rarely", "often", "together", "across", "within", "between", "without", "before", "during", "about", "because", "although", "while",
    ];

    /// <param name="length">Characters at least, beside the last word.</param>
    public string Sentence(int length, int stream, long a, long b = 0) => $"{Of(length, stream, a, b)}.";

    /// <summary>Six words, as a key phrase has.</summary>
    public string Phrase(long a, long b) => Of(32, 9, a, b);

    private string Of(int length, int stream, long a, long b)
    {
        var text = new StringBuilder(length + 16);
        for (var i = 0; text.Length < length; i++)
        {
            var word = Words[dice.Roll(Words.Length, stream, a, (b * 64) + i)];
            _ = i == 0 ? text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1) : text.Append(' ').Append(word);
        }

        return text.ToString();
    }
}
