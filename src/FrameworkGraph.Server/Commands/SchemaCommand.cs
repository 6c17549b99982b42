using System.CommandLine;
using FrameworkGraph.Server.GraphQl;

namespace FrameworkGraph.Server.Commands;

/// <summary>`schema`: prints the GraphQL schema.</summary>
internal static class SchemaCommand
{
    public static Command Build()
    {
        var command = new Command("schema", "Prints the GraphQL schema.");
        command.SetAction(_ => Console.Write(SchemaText.Of(new ApiSchema())));
        return command;
    }
}
