using System.Text;

namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>Damages texts: cuts, doubles, swaps and inserts what means something to a parser.</summary>
internal static class Mutator
{
    private static readonly string[] Tokens =
    [
        "{", "}", "(", ")", "[", "]", "...", "... on", "on", ":", "!", "=", "@", "@skip(if: true)", "$", "$id", "|", "&", "\"", "\"\"\"", "\\u0000", "\\ud800", "\\u{110000}", "#", ",", "\0", "\ufeff", "null", "true", "-", "-0",
        "1e999", "0x1", "99999999999999999999", "query", "mutation", "subscription", "fragment", "fragment on on on { on }", "__schema", "__typename", "__type(name: \"Query\")", "extend", "type A { a: B }", "directive @a on FIELD", "schema { query: A }",
        "first: 1", "first: -1", "after: \"x\"", "\u2028", "é",
    ];

    public static string Text(string text, Random random)
    {
        for (var i = random.Next(1, 4); i > 0 && text.Length > 1; i--)
        {
            var (at, length) = (random.Next(text.Length), random.Next(1, Math.Min(40, text.Length)));
            var end = Math.Min(text.Length, at + length);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, end - at),
                1 => text.Insert(at, text[at..end]),
                2 => text.Insert(at, Tokens[random.Next(Tokens.Length)]),
                3 => Swap(text, random),
                _ => text[..at] + (char)random.Next(0, 256) + text[(at + 1)..],
            };
        }

        return text;
    }

    public static byte[] Bytes(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.Insert(at, (byte)random.Next(256));
                    break;
                case 2:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                    break;
                default:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 30), damaged.Count - at - 1));
                    break;
            }
        }

        return [.. damaged];
    }

    private static string Swap(string text, Random random)
    {
        var words = text.Split(' ');
        var (a, b) = (random.Next(words.Length), random.Next(words.Length));
        (words[a], words[b]) = (words[b], words[a]);
        return string.Join(' ', words);
    }
}
