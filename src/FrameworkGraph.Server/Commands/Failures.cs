using FrameworkGraph.Exchange;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>What goes wrong in a command for reasons outside of the program becomes one sentence and exit code 1.</summary>
internal static class Failures
{
    private const int FullUnix = 28;
    private const int FullWindows = unchecked((int)0x80070070);

    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception e) when (e is StoreException or ExportException or ImportException or SourceChangedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e is IOException { HResult: FullUnix or FullWindows } ? $"The disk is full ({e.Message}). What was there before is kept: make room and try again." : e.Message);
            return 1;
        }
    }
}
