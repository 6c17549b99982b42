using System.Globalization;
using System.Text.Json;

namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>Writes values as GraphQL has them in documents.</summary>
internal static class GraphQlText
{
    /// <summary>The name of a value of an enumeration, or of a variable with its $.</summary>
    public sealed record Name(string Text);

    public static string Of(object? value) => value switch
    {
        null => "null",
        Name name => name.Text,
        bool flag => flag ? "true" : "false",
        string text => JsonSerializer.Serialize(text),
        IReadOnlyDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(p => $"{p.Key}: {Of(p.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Of))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The value as it stands among the variables of a request.</summary>
    public static object? Json(object? value) => value switch
    {
        Name name => name.Text,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(p => p.Key, p => Json(p.Value)),
        IReadOnlyList<object?> list => list.Select(Json).ToList(),
        _ => value,
    };
}
