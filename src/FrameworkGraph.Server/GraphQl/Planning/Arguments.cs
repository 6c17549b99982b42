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

    public IReadOnlyList<string>? Texts(string name) => ToTexts(this[name], name);

    public IDictionary<string, object?> Input(string name) => this[name] as IDictionary<string, object?> ?? new Dictionary<string, object?>();

    /// <exception cref="ApiError">An item is null.</exception>
    public static IReadOnlyList<string>? ToTexts(object? value, string name) =>
        (value as System.Collections.IEnumerable)?.Cast<object?>().Select(v => ItemOf(ToText(v), name)).ToList();

    /// <summary>An item of a list without nulls. One comes all the same by a variable that has a default and is given as null.</summary>
    /// <exception cref="ApiError">It is null.</exception>
    public static T ItemOf<T>(T? item, string list)
        where T : class => item ?? throw new ApiError(ErrorCodes.BadArgument, $"An item of `{list}` is null; leave it out or give a value.");

    /// <summary>A text as it is; a number as its digits, since an id may be written as one.</summary>
    public static string? ToText(object? value) => value as string ?? (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture);
}
