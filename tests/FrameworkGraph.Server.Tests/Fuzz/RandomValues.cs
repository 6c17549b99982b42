using GraphQL.Types;
using static FrameworkGraph.Server.Tests.Fuzz.GraphQlText;

namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>Random values for arguments: most fit their type and are of the kind that people send, some are what nobody should.</summary>
internal sealed class RandomValues(Random random, IReadOnlyList<string> ids)
{
    private static readonly string[] Texts =
    [
        "trust", "leader", "a", "", " ", "financial uncertainty", "\0", "'; DROP TABLE node; --", "\"*", "(", "NEAR(a b)", "\u202e\ud83d\ude00", "ß", "İ", new('a', 200), new('x', 3_000),
        "WyJJZCIsbnVsbCwiYmFycmllci5hIl0", "WyJMYWJlbCIsIkEiLCJiYXJyaWVyLmEiXQ", "WyJZZWFyIiwiOTk5OTk5OTk5OTk5IiwiYSJd", "bm90IGEgY3Vyc29y", "event.1", "event.99999999999999999999", "%", "\\", "\r\n",
    ];

    private static readonly object[] Numbers = [0, 1, 2, 3, 5, 10, -1, 1_000, 1_001, int.MaxValue, int.MinValue, 3_000_000_000L, 1.5, 1e300];

    /// <param name="depth">How far values may still lie in each other.</param>
    public object? Of(IGraphType type, int depth = 3)
    {
        if (random.Next(250) == 0)
        {
            return Wrong();
        }

        switch (type)
        {
            case NonNullGraphType { ResolvedType: { } inner }:
                return Of(inner, depth) ?? (inner is ListGraphType ? new List<object?>() : Texts[0]);
            case ListGraphType { ResolvedType: { } item }:
                return Enumerable.Range(0, random.Next(4)).Select(_ => Of(item, depth - 1)).ToList();
            case EnumerationGraphType choice:
                return new Name(Any(choice.Values.ToList()).Name);
            case IInputObjectGraphType input:
                return input.Fields.Where(f => f.ResolvedType is NonNullGraphType || (depth > 0 && random.Next(6) == 0)).ToDictionary(f => f.Name, f => Of(f.ResolvedType!, depth - 1));
            case IntGraphType or FloatGraphType:
                return random.Next(6) == 0 ? Any(Numbers) : random.Next(4);
            case BooleanGraphType:
                return random.Next(2) == 0;
            case IdGraphType when random.Next(5) > 0:
                return Any(ids);
            default:
                return Any(Texts);
        }
    }

    public T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private object? Wrong() => random.Next(6) switch
    {
        0 => null,
        1 => Any(Numbers),
        2 => Any(Texts),
        3 => new Name("NO_SUCH_VALUE"),
        4 => new Dictionary<string, object?> { ["colour"] = "red" },
        _ => new List<object?> { null, new List<object?>() },
    };
}
