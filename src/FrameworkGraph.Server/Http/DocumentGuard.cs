using FrameworkGraph.Server.GraphQl;
using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.Http;

/// <summary>
/// Refuses documents whose validation would take long, before it begins: it compares every two selections of one place of the answer, and
/// goes through a fragment wherever it is used.
/// </summary>
public sealed class DocumentGuard
{
    /// <summary>Selections of a document at most, those of fragments counted where they stand and wherever they are used.</summary>
    public const int MaxSelections = 3_000;

    /// <summary>How often one field of one place of the answer may be selected.</summary>
    public const int MaxRepeats = 100;

    private readonly Dictionary<string, GraphQLFragmentDefinition> _fragments = new(StringComparer.Ordinal);
    private int _selections;

    private DocumentGuard(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            _fragments.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        }
    }

    /// <summary>The fragments within which a selection stands; one that stands within itself is for validation to tell.</summary>
    private sealed record Within(string Fragment, Within? Outer)
    {
        public bool Has(string name) => Fragment == name || Outer?.Has(name) == true;
    }

    /// <exception cref="ApiError">The document has too many selections or repeats one too often.</exception>
    public static void Check(GraphQLDocument document)
    {
        var guard = new DocumentGuard(document);
        foreach (var definition in document.Definitions)
        {
            if (definition is IHasSelectionSetNode { SelectionSet: { } set })
            {
                guard.CheckPlace([(set, null)]);
            }
        }
    }

    /// <summary>The schema has queries and mutations alone.</summary>
    /// <exception cref="ApiError">An operation is a subscription.</exception>
    public static void CheckOperations(GraphQLDocument document)
    {
        if (document.Definitions.OfType<GraphQLOperationDefinition>().Any(o => o.Operation == OperationType.Subscription))
        {
            throw new ApiError(ErrorCodes.Validation, "There are no subscriptions here. Ask again for what is new: `changes(since:)` tells it, and a GET with If-None-Match costs little.");
        }
    }

    /// <summary>A default of a variable whose type is no input, which validation breaks on instead of telling it.</summary>
    /// <exception cref="ApiError">There is one.</exception>
    public static void CheckDefaults(GraphQLDocument document, ISchema schema)
    {
        foreach (var variable in document.Definitions.OfType<GraphQLOperationDefinition>().SelectMany(o => o.Variables?.Items ?? []).Where(v => v.DefaultValue is not null))
        {
            var name = NameOf(variable.Type);
            if (schema.AllTypes[name] is { } type && !type.IsInputType())
            {
                throw new ApiError(ErrorCodes.Validation, $"Variable `${variable.Variable.Name.StringValue}` cannot be of type `{name}`, which is no input.");
            }
        }
    }

    private static string NameOf(GraphQLType type) => type switch
    {
        GraphQLNonNullType outer => NameOf(outer.Type),
        GraphQLListType list => NameOf(list.Type),
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    /// <summary>Checks what is selected in one place of the answer, which may be said in several places of the document.</summary>
    private void CheckPlace(List<(GraphQLSelectionSet Set, Within? Within)> sets)
    {
        var fields = new Dictionary<string, (int Count, List<(GraphQLSelectionSet, Within?)> Below)>(StringComparer.Ordinal);
        foreach (var (set, within) in sets)
        {
            Collect(set, within, fields);
        }

        foreach (var (_, (_, below)) in fields.Where(f => f.Value.Below.Count > 0))
        {
            CheckPlace(below);
        }
    }

    private void Collect(GraphQLSelectionSet set, Within? within, Dictionary<string, (int Count, List<(GraphQLSelectionSet, Within?)> Below)> fields)
    {
        foreach (var selection in set.Selections)
        {
            Require(++_selections <= MaxSelections, $"A document has at most {MaxSelections} selections, those of fragments counted where they stand and wherever they are used.");
            switch (selection)
            {
                case GraphQLField field:
                    Add(field, within, fields);
                    break;
                case GraphQLInlineFragment inline:
                    Collect(inline.SelectionSet, within, fields);
                    break;
                case GraphQLFragmentSpread spread when spread.FragmentName.Name.StringValue is var name && within?.Has(name) != true && _fragments.TryGetValue(name, out var fragment):
                    Collect(fragment.SelectionSet, new(name, within), fields);
                    break;
            }
        }
    }

    private static void Add(GraphQLField field, Within? within, Dictionary<string, (int Count, List<(GraphQLSelectionSet, Within?)> Below)> fields)
    {
        var key = (field.Alias?.Name ?? field.Name).StringValue;
        var (count, below) = fields.GetValueOrDefault(key, (0, []));
        Require(count < MaxRepeats, $"`{key}` is selected more than {MaxRepeats} times in one place; once does.");
        if (field.SelectionSet is { } set)
        {
            below.Add((set, within));
        }

        fields[key] = (count + 1, below);
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ApiError(ErrorCodes.TooLarge, otherwise);
        }
    }
}
