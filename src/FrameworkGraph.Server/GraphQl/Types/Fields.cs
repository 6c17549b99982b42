using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Planning;
using System.Text.Json;
using GraphQL.Resolvers;
using GraphQL.Types;


namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>Makes fields of the schema from the ontology's tables.</summary>
internal sealed class Fields(TypeRegistry types)
{
    /// <summary>What can be filtered by is read only where something asks for it.</summary>
    public static readonly FieldPlan Facets = new FieldPlan.Detail(Store.Fields.Facets);

    /// <summary>A field of a node, read from its details unless the node has a place of its own for it.</summary>
    public FieldType OfNode(Field field) => field.Name switch
    {
        "type" => Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Node(n => n.Type), Facets),
        "number" => Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Node(n => n.Number), Facets),
        "year" => Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Node(n => n.Year), Facets),
        "jurisdiction" => Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Node(n => n.Jurisdiction), Facets),
        _ => Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Node(n => Read(field, n.Details[field.Name])), new FieldPlan.Detail(Store.Fields.NodeDetails)),
    };

    public FieldType OfClaimFacet(Field field) =>
        Make(field.Name, field.Description, field.Required ? TypeRegistry.NonNull(TypeOf(field)) : TypeOf(field), PlannedResolvers.Claim(c => c.Facet(field.Name)), field.Required ? null : Facets);

    public FieldType OfClaimDetail(Field field) =>
        Make(field.Name, field.Description, TypeOf(field), PlannedResolvers.Claim(c => Read(field, c.Details[field.Name])), new FieldPlan.Detail(Store.Fields.ClaimDetails));

    public static FieldType Make(string name, string description, IGraphType type, IFieldResolver? resolver, FieldPlan? plan = null, params QueryArgument[] arguments)
    {
        var field = new FieldType { Name = name, Description = description, ResolvedType = type, Resolver = resolver, Arguments = new QueryArguments(arguments) };
        plan?.On(field);
        return field;
    }

    private IGraphType TypeOf(Field field) => field.Type switch
    {
        Shape.Texts => TypeRegistry.NonNull(TypeRegistry.ListOf(new StringGraphType())),
        Shape.Number => new IntGraphType(),
        Shape.Decimal => new FloatGraphType(),
        Shape.Flag => TypeRegistry.NonNull(new BooleanGraphType()),
        Shape.Choice => types.Enum(field.Vocabulary!),
        Shape.Reference or Shape.Paragraph => new IdGraphType(),
        Shape.Records => TypeRegistry.NonNull(TypeRegistry.ListOf(RecordType(field.Of!))),
        _ => new StringGraphType(),
    };

    private IGraphType RecordType(RecordShape shape)
    {
        if (!types.Has(shape.Name))
        {
            var type = types.Add(new ObjectGraphType { Name = shape.Name, Description = shape.Description });
            foreach (var field in shape.Fields)
            {
                type.AddField(Make(field.Name, field.Description, field.Required ? TypeRegistry.NonNull(TypeOf(field)) : TypeOf(field), PlannedResolver.Of<JsonElement>(record =>
                    Read(field, record.TryGetProperty(field.Name, out var value) ? value : null))));
            }
        }

        return TypeRegistry.Ref(shape.Name);
    }

    private static object? Read(Field field, JsonElement? value) => field.Type switch
    {
        Shape.Texts => value?.EnumerateArray().Select(v => v.GetString()).ToList() ?? [],
        Shape.Records => value?.EnumerateArray().Select(v => (object)v).ToList() ?? [],
        Shape.Flag => value is { ValueKind: JsonValueKind.True },
        Shape.Number => value?.GetInt32(),
        Shape.Decimal => value?.GetDouble(),
        _ => value?.GetString(),
    };
}
