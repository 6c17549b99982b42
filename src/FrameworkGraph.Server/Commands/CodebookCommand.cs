using System.CommandLine;
using FrameworkGraph.Codebook;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Server.Commands;

/// <summary>`codebook`: prints docs/codebook.md.</summary>
internal static class CodebookCommand
{
    public static Command Build()
    {
        var seed = new Option<string>("--seed") { Description = "The folder of graph-seed.", DefaultValueFactory = _ => Folders.Seed };
        var preface = new Option<string>("--preface") { Description = "The rules written by hand.", DefaultValueFactory = _ => "docs/codebook-preface.md" };
        var command = new Command("codebook", "Prints the codebook.") { seed, preface };
        command.SetAction(result =>
        {
            if (!File.Exists(result.GetValue(preface)))
            {
                Console.Error.WriteLine($"There is no {result.GetValue(preface)}: stand in the repository's folder or give it with --preface.");
                return 1;
            }

            Console.Write(CodebookText.Of(SeedReader.Read(SeedFolder.Read(result.GetValue(seed)!)), File.ReadAllText(result.GetValue(preface)!)));
            return 0;
        });
        return command;
    }
}
