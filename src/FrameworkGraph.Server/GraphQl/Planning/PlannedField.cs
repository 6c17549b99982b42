using System.Text.Json;
using GraphQL.Types;
using GraphQLParser.AST;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>One selected field: what it needs of the store, what is selected in it, and how its value is written.</summary>
/// <param name="Key">The response key.</param>
/// <param name="Below">What is selected in it.</param>
internal sealed record PlannedField(string Key, GraphQLField Asked, FieldType Definition, PlanNode Below)
{
    private const string TypeNameField = "__typename";

    public JsonEncodedText Name { get; } = JsonEncodedText.Encode(Key, Output.Encoder);

    /// <summary>The places of its lists among those of the row.</summary>
    public IReadOnlyList<int> Slots { get; init; } = [];

    /// <summary>What is to be read of the successor of a tombstone, where the field is that; its ids are not known beforehand.</summary>
    public PlanScope? Successor { get; init; }

    public PlannedResolver? Resolver { get; } = Definition.Resolver as PlannedResolver;

    public Output? Output { get; } = Output.Of(Definition.ResolvedType!);

    /// <summary>Whether an argument depends on the request.</summary>
    public bool HasVariables { get; } = Asked.Arguments?.Items.Exists(a => IsVariable(a.Value)) == true;

    public bool IsTypeName { get; } = Definition.Name == TypeNameField;

    private static bool IsVariable(GraphQLValue value) => value switch
    {
        GraphQLVariable => true,
        GraphQLListValue list => list.Values?.Exists(IsVariable) == true,
        GraphQLObjectValue record => record.Fields?.Exists(f => IsVariable(f.Value)) == true,
        _ => false,
    };

    /// <summary>Whether <see cref="AnswerWriter"/> can write it with all that is selected in it.</summary>
    public bool IsWritable => IsTypeName || (Resolver is not null && Output is not null && Below.All.All(f => f.IsWritable));
}
