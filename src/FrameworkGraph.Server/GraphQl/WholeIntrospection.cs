using FrameworkGraph.Server.GraphQl.Types;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>Adds what the specification of October 2021 has of introspection and graphql-dotnet leaves out.</summary>
internal sealed class WholeIntrospection : BaseSchemaNodeVisitor
{
    public override void VisitObject(IObjectGraphType type, ISchema schema)
    {
        switch (type.Name)
        {
            case "__Type":
                // All scalars here are GraphQL's own, which have none.
                type.AddField(Fields.Make("specifiedByURL", "Where a scalar that is none of GraphQL's own is specified.", new StringGraphType(), new FuncFieldResolver<object>(_ => null)));
                break;
            case "__Directive":
                type.AddField(Fields.Make(
                    "isRepeatable", "Whether it may stand several times in one place.", TypeRegistry.NonNull(new BooleanGraphType()), new FuncFieldResolver<object>(context => ((Directive)context.Source!).Repeatable)));
                type.Fields.Find("args")!.Arguments = new(new QueryArgument(new BooleanGraphType()) { Name = "includeDeprecated", DefaultValue = false });
                break;
        }
    }
}
