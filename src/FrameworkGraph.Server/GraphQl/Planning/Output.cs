using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Types;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>How a value of a type of the schema is written.</summary>
/// <param name="IsRequired">Whether the type says that it is never null.</param>
internal abstract record Output(bool IsRequired)
{
    /// <summary>The one of every JSON that goes out.</summary>
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly ConditionalWeakTable<IGraphType, Output> Known = [];

    public sealed record Text(bool IsRequired) : Output(IsRequired);

    public sealed record Whole(bool IsRequired) : Output(IsRequired);

    public sealed record Decimal(bool IsRequired) : Output(IsRequired);

    public sealed record Flag(bool IsRequired) : Output(IsRequired);

    /// <summary>One of a closed list, by slug.</summary>
    public sealed record Choice(bool IsRequired, FrozenDictionary<string, JsonEncodedText> Names) : Output(IsRequired);

    public sealed record Items(bool IsRequired, Output Item) : Output(IsRequired);

    /// <param name="TypeName">Of which type; null where only the object itself tells.</param>
    public sealed record Selected(bool IsRequired, string? TypeName) : Output(IsRequired);

    /// <returns>Null where values of the type are written by graphql-dotnet alone.</returns>
    public static Output? Of(IGraphType type)
    {
        if (!Known.TryGetValue(type, out var known) && Make(type) is { } made)
        {
            Known.AddOrUpdate(type, known = made);
        }

        return known;
    }

    private static Output? Make(IGraphType type) => type switch
    {
        NonNullGraphType required => Of(required.ResolvedType!) is { } inner ? inner with { IsRequired = true } : null,
        ListGraphType list => Of(list.ResolvedType!) is { } item ? new Items(false, item) : null,
        StringGraphType or IdGraphType => new Text(false),
        IntGraphType => new Whole(false),
        FloatGraphType => new Decimal(false),
        BooleanGraphType => new Flag(false),
        EnumerationGraphType choice when choice.Values.All(v => v.Value is string) => new Choice(false, choice.Values.ToFrozenDictionary(v => (string)v.Value!, v => JsonEncodedText.Encode(v.Name, Encoder), StringComparer.Ordinal)),
        IObjectGraphType one => new Selected(false, one.Name),
        IAbstractGraphType => new Selected(false, null),
        _ => null,
    };
}
