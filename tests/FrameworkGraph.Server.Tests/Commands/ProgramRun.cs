using System.Diagnostics;
using System.Text;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Commands;

/// <summary>The built program as a process of its own.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Runs the program until it ends by itself; a program that goes on serving fails the test.</summary>
    public static async Task<ProgramRun> ToItsEndAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var limit = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Patience.TotalSeconds} s: {string.Join(' ', arguments)}");
        }
    }

    /// <summary>Runs the program until it says that it is ready, lets the test use it, and stops it.</summary>
    public static Task<string> UntilReadyAsync(Func<Uri, Task> use, params string[] arguments) => UntilReadyAsync((page, _) => use(page), arguments);

    /// <summary>The same for a test that needs the process.</summary>
    public static async Task<string> UntilReadyAsync(Func<Uri, Process, Task> use, params string[] arguments)
    {
        using var process = Start(arguments);
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            var output = new StringBuilder();
            Uri? page = null;
            while (page is null && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
            {
                output.AppendLine(line);
                page = line.Trim().StartsWith("Page:", StringComparison.Ordinal) ? new Uri(line.Trim()["Page:".Length..].Trim()) : null;
            }

            Assert.True(page is not null, $"{output}{(page is null ? await process.StandardError.ReadToEndAsync(limit.Token) : "")}");
            await use(page!, process);
            return output.ToString();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Process Start(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        foreach (var argument in arguments.Prepend(Path.Combine(AppContext.BaseDirectory, "FrameworkGraph.Server.dll")))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
