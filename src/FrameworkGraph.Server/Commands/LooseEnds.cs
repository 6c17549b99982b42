using FrameworkGraph.Store;

namespace FrameworkGraph.Server.Commands;

/// <summary>What people did here that lost its subject: decisions, proposals, programmes.</summary>
internal static class LooseEnds
{
    /// <summary>Names each.</summary>
    public static async Task ReportAsync(GraphStore store, CancellationToken cancellation)
    {
        foreach (var loose in await store.LooseEndsAsync(cancellation))
        {
            Console.WriteLine($"The {loose.What} {loose.Id} is kept, but not shown: {loose.Missing} is not in this release.");
        }
    }
}
