using GraphQL.Types;
using static FrameworkGraph.Server.Tests.Fuzz.GraphQlText;

namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>A random document of the schema's own grammar: most are valid, some only nearly.</summary>
internal sealed class RandomDocument
{
    private const int MaxFragments = 4;
    private readonly ISchema _schema;
    private readonly Random _random;
    private readonly RandomValues _values;
    private readonly List<string> _fragments = [];
    private readonly List<(string Name, string On)> _spreadable = [];
    private readonly List<string> _declared = [];
    private int _named;
    private int _budget;

    /// <param name="ids">Ids to ask for, most of them of things that are there.</param>
    public RandomDocument(ISchema schema, Random random, IReadOnlyList<string> ids)
    {
        (_schema, _random, _values, _budget) = (schema, random, new RandomValues(random, ids), random.Next(3, 40));
        var isMutation = random.Next(20) == 0;
        var body = Selections(isMutation ? schema.Mutation! : schema.Query, random.Next(2, 8));
        var declared = _declared.Count == 0 ? "" : $"({string.Join(", ", _declared)})";
        Text = $"{(isMutation ? "mutation" : "query")} Random{declared} {body}{string.Concat(_fragments)}";
    }

    public string Text { get; }

    public Dictionary<string, object?> Variables { get; } = [];

    private string Selections(IGraphType type, int depth)
    {
        var parts = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Selection(type, depth)).OfType<string>().ToList();
        return $"{{ {(parts.Count == 0 ? "__typename" : string.Join(' ', parts))} }}";
    }

    private string? Selection(IGraphType type, int depth) => (--_budget < 0 ? 0 : _random.Next(14)) switch
    {
        0 => "__typename",
        1 when type is IAbstractGraphType { PossibleTypes: var possible } => Inline(_values.Any(possible.ToList()), depth),
        2 => Inline(type, depth),
        3 => Spread(type, depth),
        4 when type == _schema.Query => $"__type(name: \"{_values.Any(_schema.AllTypes.ToList()).Name}\") {{ name fields {{ name args {{ name type {{ kind }} }} }} }}",
        5 when _random.Next(40) == 0 => "noSuchField",
        _ when type is IComplexGraphType { Fields.Count: > 0 } complex => Field(_values.Any(complex.Fields.ToList()), depth),
        _ => null,
    };

    private string? Field(FieldType field, int depth)
    {
        var named = Named(field.ResolvedType!);
        var below = named is IComplexGraphType or UnionGraphType ? depth > 0 ? Selections(named, depth - 1) : null : "";
        if (below is null)
        {
            return null;
        }

        var arguments = (field.Arguments ?? []).Where(a => a.ResolvedType is NonNullGraphType || a.Name switch { "first" => _random.Next(10) > 0, "after" or "before" or "last" => _random.Next(40) == 0, _ => _random.Next(5) == 0 }).Select(a => $"{a.Name}: {Argument(a.ResolvedType!)}").ToList();
        return $"{Alias()}{field.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}{Directive()} {below}";
    }

    /// <summary>A value in place, or a variable that has it.</summary>
    private string Argument(IGraphType type)
    {
        var value = _values.Of(type);
        if (_random.Next(5) > 0)
        {
            return Of(value);
        }

        var name = $"v{_declared.Count}";
        _declared.Add($"${name}: {type}{(type is not NonNullGraphType && _random.Next(4) == 0 ? $" = {Of(_values.Of(type))}" : "")}");
        if (_random.Next(20) > 0)
        {
            Variables[name] = Json(value);
        }

        return $"${name}";
    }

    private string Inline(IGraphType type, int depth) => $"... {(_random.Next(4) == 0 ? "" : $"on {type.Name} ")}{Directive()}{Selections(type, depth - 1)}";

    /// <summary>A fragment that is there, which may be one of those around it, or a new one.</summary>
    private string Spread(IGraphType type, int depth)
    {
        var fits = _spreadable.Where(f => f.On == type.Name).ToList();
        if (fits.Count > 0 && _random.Next(2) == 0)
        {
            return $"...{_values.Any(fits).Name}";
        }

        if (_named >= MaxFragments)
        {
            return "__typename";
        }

        // One that may be spread while it is still being made is a cycle.
        var name = $"F{_named++}";
        var isCycle = _random.Next(10) == 0;
        if (isCycle)
        {
            _spreadable.Add((name, type.Name));
        }

        _fragments.Add($" fragment {name} on {type.Name} {Selections(type, depth - 1)}");
        if (!isCycle)
        {
            _spreadable.Add((name, type.Name));
        }

        return $"...{name}";
    }

    private string Alias() => _random.Next(8) == 0 ? $"a{_random.Next(6)}: " : "";

    private string Directive() => _random.Next(15) switch { 0 => " @include(if: true) ", 1 => " @skip(if: false) ", 2 when _random.Next(5) == 0 => " @noSuchDirective ", _ => "" };

    private static IGraphType Named(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Named(inner) : type;
}
