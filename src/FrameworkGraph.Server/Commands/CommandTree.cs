using System.CommandLine;

namespace FrameworkGraph.Server.Commands;

/// <summary>What the program does from the command line. Without a command it serves the page and GraphQL.</summary>
public static class CommandTree
{
    public static RootCommand Build()
    {
        var root = new RootCommand("FrameworkGraph: two frameworks of integration, linked to the evidence claim by claim. Without a command it serves the page and GraphQL.");
        Serve.AddTo(root);
        root.Subcommands.Add(SeedCommand.Build());
        root.Subcommands.Add(SchemaCommand.Build());
        root.Subcommands.Add(ExportCommand.Build());
        root.Subcommands.Add(ImportCommand.Build());
        root.Subcommands.Add(BackupCommand.Build());
        root.Subcommands.Add(GenerateCommand.Build());
        root.Subcommands.Add(PeopleCommand.Build());
        root.Subcommands.Add(CodebookCommand.Build());
        root.Subcommands.Add(HealthCommand.Build());
        return root;
    }
}
