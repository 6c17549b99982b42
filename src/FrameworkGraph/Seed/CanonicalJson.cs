using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Seed;

/// <summary>One text for each value, as RFC 8785 has it: no blanks, members in ordinal order of their names, letters as they are, numbers as short as can be.</summary>
internal static class CanonicalJson
{
    private const string Short = "\b\t\n\f\r";

    /// <summary>Writes an object. A value is a text, a whole number, a list of texts or an element of JSON; a member without one is left out.</summary>
    public static void Write(StringBuilder to, IEnumerable<(string Name, object? Value)> members)
    {
        to.Append('{');
        var first = true;
        foreach (var (name, value) in members.Where(m => m.Value is not null).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            Text(first ? to : to.Append(','), name);
            Value(to.Append(':'), value!);
            first = false;
        }

        to.Append('}');
    }

    private static void Value(StringBuilder to, object value)
    {
        switch (value)
        {
            case string text:
                Text(to, text);
                break;
            case int number:
                to.Append(number);
                break;
            case IEnumerable<object> list:
                List(to, list);
                break;
            case JsonElement { ValueKind: JsonValueKind.String } text:
                Text(to, text.GetString()!);
                break;
            case JsonElement { ValueKind: JsonValueKind.Array } list:
                List(to, list.EnumerateArray().Cast<object>());
                break;
            case JsonElement { ValueKind: JsonValueKind.Object } members:
                Write(to, members.EnumerateObject().Select(p => (p.Name, (object?)p.Value)));
                break;
            case JsonElement { ValueKind: JsonValueKind.Number } number:
                to.Append(number.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : number.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            case JsonElement other:
                to.Append(other.GetRawText());
                break;
        }
    }

    private static void List(StringBuilder to, IEnumerable<object> values)
    {
        to.Append('[');
        var first = true;
        foreach (var value in values)
        {
            Value(first ? to : to.Append(','), value);
            first = false;
        }

        to.Append(']');
    }

    private static void Text(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => to.Append('\\').Append(c),
                < ' ' when Short.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at => to.Append('\\').Append("btnfr"[at]),
                < ' ' => to.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }
}
