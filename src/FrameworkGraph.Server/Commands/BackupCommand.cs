using System.CommandLine;
using FrameworkGraph.Sqlite;

namespace FrameworkGraph.Server.Commands;

/// <summary>`backup --to FILE`: copies the embedded database, also while a server writes to it.</summary>
internal static class BackupCommand
{
    public static Command Build()
    {
        var data = new DataOption();
        var to = new Option<string>("--to") { Description = "The file to write; nothing may be there yet.", Required = true };
        var command = new Command("backup", "Copies the embedded database into one file, as it is at one moment; a server that runs over it goes on reading and writing. To restore, put the copy in its place while the server is stopped.") { data, to };
        command.SetAction((result, cancellation) => Failures.RunAsync(() => RunAsync(result.GetValue(data)!, Path.GetFullPath(result.GetValue(to)!), cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(string data, string to, CancellationToken cancellation)
    {
        var database = Stores.ExistingFile(data);
        await using (await Stores.OpenFilledAsync(data, cancellation))
        {
            await Task.Run(() => SqliteBackup.Write(database, to, cancellation), cancellation);
        }

        Console.WriteLine(FormattableString.Invariant($"{to}: a whole and checked copy of the database in {data}, {new FileInfo(to).Length / 1e6:F1} MB."));
        if (new Evidence(data).Imported is var imported && Directory.Exists(imported))
        {
            Console.WriteLine($"Evidence that was imported lies in {imported}: copy that folder too.");
        }

        return 0;
    }
}
