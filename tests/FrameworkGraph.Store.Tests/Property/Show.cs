using System.Collections;
using System.Reflection;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Store.Tests.Property;

/// <summary>Anything as one line of text: to compare answers by, and to print what failed.</summary>
internal static class Show
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => System.Text.Json.JsonSerializer.Serialize(text),
        NodeKind or Details or Enum or int or long or bool => value.ToString()!,
        IDictionary map => $"{{{string.Join(", ", map.Keys.Cast<string>().Select(key => $"{key}: {Of(map[key])}"))}}}",
        IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Of))}]",
        _ => $"{value.GetType().Name} {{ {string.Join(", ", Members(value))} }}",
    };

    private static IEnumerable<string> Members(object value) => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("EqualityContract" or "IsAny"))
        .Select(p => (p.Name, Value: p.GetValue(value)))
        .Where(m => m.Value is not (null or false))
        .Select(m => $"{m.Name} = {Of(m.Value)}");
}
