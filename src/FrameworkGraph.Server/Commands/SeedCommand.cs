using System.CommandLine;
using FrameworkGraph.Analysis;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Server.Commands;

/// <summary>`seed check`, `seed coverage`, `seed verify` and `seed agreement`: the curated evidence, without a database.</summary>
internal static class SeedCommand
{
    public static Command Build()
    {
        var seed = new Option<string>("--seed") { Description = "The folder of graph-seed.", DefaultValueFactory = _ => Folders.Seed, Recursive = true };
        var command = new Command("seed", "Works with the curated evidence in graph-seed.") { seed };

        var check = new Command("check", "Validates graph-seed and prints every problem as file:line rule message.");
        check.SetAction(result => Run(result.GetValue(seed)!, content => Console.WriteLine($"{content.Nodes.Count} nodes and {content.Claims.Count} claims, no problem. Release {content.Release}.")));

        var coverage = new Command("coverage", "Prints for every paragraph what was coded from it, or why nothing was.");
        coverage.SetAction(result => Run(result.GetValue(seed)!, PrintCoverage));

        var folder = new Argument<string>("folder") { Description = "The folder that has the documents." };
        var verify = new Command("verify", "Checks hashes and key phrases against the documents themselves.") { folder };
        verify.SetAction(result => Run(result.GetValue(seed)!, content => Report(SeedVerification.Check(content, result.GetValue(seed)!, result.GetValue(folder)!))));

        var agreement = new Command("agreement", "Prints how far the repeat coding agrees with the first, and every disagreement.");
        agreement.SetAction(result => PrintAgreement(Path.Combine(result.GetValue(seed)!, "repeat")));

        command.Subcommands.Add(check);
        command.Subcommands.Add(coverage);
        command.Subcommands.Add(verify);
        command.Subcommands.Add(agreement);
        return command;
    }

    private static int Run(string folder, Action<SeedContent> then) => Run(folder, content =>
    {
        then(content);
        return 0;
    });

    private static int Run(string folder, Func<SeedContent, int> then)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"There is no folder {folder}: give the folder of graph-seed with --seed.");
            return 1;
        }

        var content = SeedReader.Read(SeedFolder.Read(folder));
        return content.Problems.Count == 0 ? then(content) : Report(content.Problems);
    }

    private static int Report(IReadOnlyList<SeedProblem> problems)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.WriteLine(problems.Count == 0 ? "No problem." : $"{SeedProblem.Counted(problems)}.");
        return problems.Count == 0 ? 0 : 1;
    }

    private static int PrintAgreement(string folder)
    {
        var (units, settlements) = (Path.Combine(folder, "units.csv"), Path.Combine(folder, "settlements.csv"));
        if (!File.Exists(units) || !File.Exists(settlements))
        {
            Console.Error.WriteLine($"There is no repeat coding in {folder}: give the folder of graph-seed with --seed.");
            return 1;
        }

        Console.Write(AgreementText.Of(new(CodedUnit.Read(File.ReadAllText(units))), Settlement.Read(File.ReadAllText(settlements))));
        return 0;
    }

    private static void PrintCoverage(SeedContent content)
    {
        var entries = CoverageLedger.Of(content).ToList();
        foreach (var entry in entries)
        {
            Console.WriteLine($"{entry.Paragraph.Id}\t{(entry.Coded.Count > 0 ? $"coded: {string.Join(", ", entry.Coded)}" : $"not coded: {entry.Reason ?? "NO REASON GIVEN"}")}");
        }

        foreach (var document in entries.GroupBy(e => e.Paragraph.Home).Append(entries.GroupBy(_ => (string?)"all documents").First()))
        {
            Console.WriteLine($"{document.Key}: {document.Count()} paragraphs, {document.Count(e => e.Coded.Count > 0)} coded, {document.Count(e => e.Coded.Count == 0 && e.Reason is not null)} not coded with a reason, {document.Count(e => !e.IsCovered)} uncovered");
        }
    }
}
