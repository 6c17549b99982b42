using FrameworkGraph.Exchange;
using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>What goes wrong in a command for reasons outside of the program becomes one sentence and exit code 1.</summary>
internal static class Failures
{
    public static async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (Exception e) when (e is StoreException or ExportException or ImportException or SourceChangedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
