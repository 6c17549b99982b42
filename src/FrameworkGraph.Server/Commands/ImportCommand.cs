using System.CommandLine;
using FrameworkGraph.Exchange;
using FrameworkGraph.Seed;

namespace FrameworkGraph.Server.Commands;

/// <summary>`import FORMAT FILE`: checks a file, puts it with the evidence and loads it, all or nothing.</summary>
internal static class ImportCommand
{
    private const string Help = """
        graph-seed: a folder in the layout of graph-seed takes the place of the evidence.
        jsonld: a file that `export jsonld` wrote takes the place of the evidence.
        ris, bibtex, csl-json: references join the evidence as candidate works; a DOI that is there already is left out.
        claims: a CSV table of claims joins the evidence; when any row is bad, each is reported as file:line and nothing is loaded.
        """;

    public static Command Build()
    {
        var format = new Argument<string>("format") { Description = Help };
        format.AcceptOnlyFromAmong(["graph-seed", "jsonld", "claims", .. ReferenceImport.Formats]);
        var file = new Argument<string>("file") { Description = "The file, or the folder of graph-seed." };
        var data = new DataOption();
        var seed = new Option<string?>("--seed") { Description = "A folder of graph-seed that references and claims join in place, as a new file to review; without it they join the evidence in force, in the data folder." };
        var command = new Command("import", "Brings data in. The data served before are served until the new are whole; the same import again changes nothing.") { format, file, data, seed };
        command.SetAction((result, cancellation) => Failures.RunAsync(() => RunAsync(result.GetValue(format)!, result.GetValue(file)!, result.GetValue(data)!, result.GetValue(seed), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string format, string file, string data, string? seed, CancellationToken cancellation)
    {
        if (!(format == "graph-seed" ? Directory.Exists(file) : File.Exists(file)))
        {
            throw new ImportException($"There is no {(format == "graph-seed" ? "folder" : "file")} {file}.");
        }

        var evidence = new Evidence(data);
        switch (format)
        {
            case "graph-seed":
                return await AdoptSeedAsync(SeedFolder.Read(file));
            case "jsonld":
                return await AdoptAsync(folder => Evidence.CopyJsonLd(file, folder));
        }

        var files = await evidence.FilesAsync(evidence.Folder(seed), cancellation);
        using var text = new StreamReader(file);
        var draft = format == "claims" ? ClaimCsv.Read(file, text, files) : ReferenceImport.Read(format, file, await text.ReadToEndAsync(cancellation), files);
        foreach (var skipped in draft.Skipped)
        {
            Console.WriteLine(skipped);
        }

        if (!CheckedEvidence.Report(draft.Problems))
        {
            return 1;
        }

        if (draft.Text is null)
        {
            Console.WriteLine("There is nothing to add.");
            return 0;
        }

        Console.WriteLine($"{draft.Added} {(format == "claims" ? "claims" : "works")} to add, in {draft.Path}.");
        if (seed is null)
        {
            return await AdoptSeedAsync(new SeedFolder([.. files.Files, (draft.Path, draft.Text)]));
        }

        Write(seed, draft.Path, draft.Text);
        await using var store = Stores.Open(data);
        return await new LastRead(data).LoadAsync(store, seed, cancellation) ? 0 : 1;

        Task<int> AdoptSeedAsync(SeedFolder content) => AdoptAsync(folder =>
        {
            foreach (var (path, written) in content.Files)
            {
                Write(folder, path, written);
            }
        });

        async Task<int> AdoptAsync(Action<string> put)
        {
            using var stage = evidence.Stage();
            put(stage.Folder);
            if (CheckedEvidence.Read(stage.Folder, file, cancellation) is not { } read)
            {
                return 1;
            }

            Evidence.Prepare(stage.Folder, read.Release);
            await using var store = Stores.Open(data);
            await read.LoadAsync(store, cancellation);
            evidence.Adopt(stage.Folder, read.Release);
            new LastRead(data).Remember(evidence.Folder(null), read.Release);
            Console.WriteLine($"The evidence is now release {read.Release}.");
            await LooseEnds.ReportAsync(store, cancellation);
            return 0;
        }
    }

    /// <summary>Writes a file beside its place and moves it there, so that nobody reads half of it.</summary>
    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file + ".part", text);
        File.Move(file + ".part", file, overwrite: true);
    }
}
