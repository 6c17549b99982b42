using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Exchange;

/// <summary>Values as YAML of one line each: a word stands plain, any other text in double quotes.</summary>
internal static class SeedYaml
{
    private static readonly string[] Reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];

    /// <summary>A row of a section: its first key behind the dash, the others below it.</summary>
    public static string Row(IEnumerable<(string Name, string? Value)> fields)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                text.Append(text.Length == 0 ? "  - " : "    ").Append(name).Append(": ").Append(value).Append('\n');
            }
        }

        return text.ToString();
    }

    public static string? Text(string? text) => text is null ? null : IsWord(text) ? text : Quoted(text);

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    /// <summary>A JSON value; lists and objects in flow style.</summary>
    public static string Json(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString())!,
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Json))}]",
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Select(p => $"{Text(p.Name)}: {Json(p.Value)}"))}}}",
        _ => value.GetRawText(),
    };

    private static bool IsWord(string text) =>
        text.Length > 0 && char.IsAsciiLetterLower(text[0]) && !text.AsSpan().ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz0123456789.-") && !Reserved.Contains(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '\u007f' or '\u0085' or '\u00a0' or '\u2028' or '\u2029' or '\ufeff' => quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
