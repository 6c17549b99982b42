using System.Globalization;
using GraphQL.Execution;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>The arguments of a field with variables filled in.</summary>
public sealed class Arguments(IDictionary<string, ArgumentValue>? values)
{
    public static readonly Arguments None = new(null);

    public object? this[string name] => values is not null && values.TryGetValue(name, out var value) ? value.Value : null;

    public string? Text(string name) => ToText(this[name]);

    public int? Number(string name) => this[name] is { } value ? Convert.ToInt32(value) : null;

    public IReadOnlyList<string>? Texts(string name) => ToTexts(this[name]);

    public IDictionary<string, object?> Input(string name) => this[name] as IDictionary<string, object?> ?? new Dictionary<string, object?>();

    public static IReadOnlyList<string>? ToTexts(object? value) => (value as System.Collections.IEnumerable)?.Cast<object?>().Select(v => ToText(v)!).ToList();

    /// <summary>A text as it is; a number as its digits, since an id may be written as one.</summary>
    public static string? ToText(object? value) => value as string ?? (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture);
}
