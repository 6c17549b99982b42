using System.CommandLine;
using FrameworkGraph.Exchange;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>`export FORMAT TARGET`: writes the whole graph. The target appears when it is whole.</summary>
internal static class ExportCommand
{
    /// <summary>How often a read that was overtaken by a write begins again.</summary>
    private const int Attempts = 3;

    public static Command Build()
    {
        var format = new Argument<string>("format") { Description = string.Join("\n", ExportFormats.All.Select(f => $"{f.Name}: {f.Description}{(f.Drops is null ? " Drops nothing." : $" Drops {f.Drops}.")}")) };
        format.AcceptOnlyFromAmong([.. ExportFormats.All.Select(f => f.Name)]);
        var target = new Argument<string>("target") { Description = "The file to write, or the folder where the format is one; a folder must be empty or absent." };
        var data = new DataOption();
        var command = new Command("export", $"Writes the whole graph in another format. {ExportNotice.Statement} Every file says so, with release and date, where its format has a place for it.") { format, target, data };
        command.SetAction((result, cancellation) => Failures.RunAsync(() => RunAsync(ExportFormats.Find(result.GetValue(format)!)!, result.GetValue(target)!, result.GetValue(data)!, cancellation)));
        return command;
    }

    private static async Task<int> RunAsync(ExportFormat format, string target, string data, CancellationToken cancellation)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (format.IsFolder ? File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()) : Directory.Exists(target))
        {
            throw new ExportException(format.IsFolder ? $"{target} is there and not an empty folder: choose another." : $"{target} is a folder: give a file.");
        }

        await using var store = await Stores.OpenFilledAsync(data, cancellation);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var source = await StoreSource.OpenAsync(store, Viewer.Anybody, new Progress("Exporting"), cancellation);
                await WriteAsync(format, source, target, cancellation);
                Console.WriteLine($"{target}: release {source.Release} as {format.Name}.{(format.Drops is null ? "" : $" Left out: {format.Drops}.")}");
                return 0;
            }
            catch (SourceChangedException) when (attempt < Attempts)
            {
                await Console.Error.WriteLineAsync("The data changed meanwhile; beginning again.");
            }
        }
    }

    private static async Task WriteAsync(ExportFormat format, StoreSource source, string target, CancellationToken cancellation)
    {
        var part = target + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        Remove(part);
        try
        {
            if (format.IsFolder)
            {
                Directory.CreateDirectory(part);
            }

            await format.WriteAsync(source, new ExportNotice(source.Release, DateOnly.FromDateTime(DateTime.UtcNow)), part, cancellation);
            if (format.IsFolder)
            {
                Remove(target);
                Directory.Move(part, target);
            }
            else
            {
                File.Move(part, target, overwrite: true);
            }
        }
        finally
        {
            Remove(part);
        }
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }
}
