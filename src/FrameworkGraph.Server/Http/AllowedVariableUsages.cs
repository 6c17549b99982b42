using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.Http;

/// <summary>
/// A variable stands only where its type fits, as the specification has it (All Variable Usages Are Allowed). It takes the place of
/// graphql-dotnet's rule, to which all types within `!` or `[ ]` are the same, and all items of lists may be null.
/// </summary>
public sealed class AllowedVariableUsages : ValidationRuleBase
{
    /// <param name="HasDefault">Whether the place has a value of its own where none is given.</param>
    private sealed record Usage(GraphQLVariable Variable, IGraphType Place, bool HasDefault);

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        var usages = new Dictionary<ASTNode, List<Usage>>();
        List<Usage> within = [];
        return new(new NodeVisitors(
            new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, _) => usages[operation] = within = []),
            new MatchingNodeVisitor<GraphQLFragmentDefinition>((fragment, _) => usages[fragment] = within = []),
            new MatchingNodeVisitor<GraphQLArgument>((argument, at) => Collect(argument.Value, at.TypeInfo.GetArgument()?.ResolvedType, at.TypeInfo.GetArgument()?.DefaultValue is not null, within)),
            new MatchingNodeVisitor<GraphQLDocument>(leave: (document, at) =>
            {
                foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
                {
                    Check(operation, usages[operation].Concat((at.GetRecursivelyReferencedFragments(operation) ?? []).SelectMany(f => usages[f])), at);
                }
            })));
    }

    /// <summary>Finds the variables of an argument, however deep they stand in it.</summary>
    private static void Collect(GraphQLValue value, IGraphType? place, bool hasDefault, List<Usage> found)
    {
        switch (value, Nullable(place))
        {
            case (GraphQLVariable variable, not null):
                found.Add(new(variable, place!, hasDefault));
                break;
            case (GraphQLListValue { Values: { } items }, ListGraphType list):
                items.ForEach(item => Collect(item, list.ResolvedType, false, found));
                break;
            case (GraphQLObjectValue { Fields: { } fields }, { } type) when type.GetNamedType() is IInputObjectGraphType input:
                foreach (var field in fields)
                {
                    var at = input.Fields.Find(field.Name.Value);
                    Collect(field.Value, at?.ResolvedType, at?.DefaultValue is not null, found);
                }

                break;
        }
    }

    private static void Check(GraphQLOperationDefinition operation, IEnumerable<Usage> usages, ValidationContext context)
    {
        foreach (var (variable, place, hasDefault) in usages)
        {
            // One that is not defined is for another rule to tell.
            var definition = operation.Variables?.Items.Find(v => v.Variable.Name.Value == variable.Name.Value);
            if (definition is not null && !IsAllowed(definition, place, hasDefault))
            {
                context.ReportError(new ValidationError(
                    context.Document.Source, "5.8.5", $"Variable `${variable.Name.StringValue}` of type `{Written(definition.Type)}` cannot stand where `{place}` is expected.", definition, variable));
            }
        }
    }

    private static bool IsAllowed(GraphQLVariableDefinition variable, IGraphType place, bool hasDefault) =>
        place is NonNullGraphType { ResolvedType: { } inner } && variable.Type is not GraphQLNonNullType
            ? (hasDefault || variable.DefaultValue is not (null or GraphQLNullValue)) && Fits(variable.Type, inner)
            : Fits(variable.Type, place);

    private static bool Fits(GraphQLType type, IGraphType place) => (type, place) switch
    {
        (GraphQLNonNullType given, NonNullGraphType asked) => Fits(given.Type, asked.ResolvedType!),
        (_, NonNullGraphType) => false,
        (GraphQLNonNullType given, _) => Fits(given.Type, place),
        (GraphQLListType given, ListGraphType asked) => Fits(given.Type, asked.ResolvedType!),
        (GraphQLNamedType given, not ListGraphType) => given.Name.Value == place.Name,
        _ => false,
    };

    private static string Written(GraphQLType type) => type switch
    {
        GraphQLNonNullType outer => $"{Written(outer.Type)}!",
        GraphQLListType list => $"[{Written(list.Type)}]",
        _ => ((GraphQLNamedType)type).Name.StringValue,
    };

    private static IGraphType? Nullable(IGraphType? type) => type is NonNullGraphType outer ? outer.ResolvedType : type;
}
