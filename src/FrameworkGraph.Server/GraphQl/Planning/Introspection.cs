using GraphQL.Types;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>What lists of the schema about itself weigh, so that asking for fields of types of fields of types stays within the cost.</summary>
internal static class Introspection
{
    /// <summary>Types of a schema, rounded up.</summary>
    private const int Types = 200;

    /// <summary>Fields of a type, arguments of a field, values of an enumeration, roughly.</summary>
    private const int Members = 20;

    /// <returns>How long the list is taken to be; null where the field is no list of the schema about itself.</returns>
    public static int? SizeOf(IGraphType type, FieldType field)
    {
        if (!type.Name.StartsWith("__", StringComparison.Ordinal) || (field.ResolvedType is NonNullGraphType outer ? outer.ResolvedType : field.ResolvedType) is not ListGraphType)
        {
            return null;
        }

        return field.Name == "types" ? Types : Members;
    }
}
