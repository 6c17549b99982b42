using System.CommandLine;
using System.Diagnostics;
using FrameworkGraph.Generation;

namespace FrameworkGraph.Server.Commands;

/// <summary>`generate`: fills a database with a large graph that says nothing true, for measurements.</summary>
internal static class GenerateCommand
{
    public static Command Build()
    {
        var claims = new Option<int>("--claims") { Description = "How many claims, 1,000 at least.", DefaultValueFactory = _ => 100_000 };
        claims.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1_000)
            {
                result.AddError("--claims must be 1,000 at least.");
            }
        });
        var seed = new Option<int>("--seed") { Description = "A number that tells graphs of one size apart.", DefaultValueFactory = _ => 1 };
        var data = new DataOption("The folder of the database; its evidence is replaced.") { Required = true, DefaultValueFactory = null };
        var command = new Command("generate", "Fills a database with a large generated graph, for measurements. Nothing in it is evidence.") { claims, seed, data };
        command.SetAction((result, cancellation) => Failures.RunAsync(async () =>
        {
            var folder = result.GetValue(data)!;
            await using var store = Stores.Open(folder);
            var (graph, progress, watch) = (new GraphGenerator(result.GetValue(claims), result.GetValue(seed)), new Progress("Generating"), Stopwatch.StartNew());
            await store.ReplaceSeedAsync(progress.Count(graph.Nodes()), progress.Count(graph.Claims()), graph.Release, cancellation);
            Console.WriteLine(FormattableString.Invariant($"{folder}: release {graph.Release}, in {watch.Elapsed.TotalSeconds:F1} s."));
            return 0;
        }));
        return command;
    }
}
