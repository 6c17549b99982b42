using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace FrameworkGraph.Server;

/// <summary>The schema as text: the contract with clients.</summary>
public static class SchemaText
{
    public static string Of(ISchema schema)
    {
        schema.Initialize();
        return schema.Print(new PrintOptions { IncludeDescriptions = true, StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
    }
}
