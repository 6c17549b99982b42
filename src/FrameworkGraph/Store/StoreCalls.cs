using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FrameworkGraph.Store;

/// <summary>Traces and counts calls of a store, for whoever listens.</summary>
public static class StoreCalls
{
    /// <summary>The name under which traces and metrics are found.</summary>
    public const string Name = "FrameworkGraph.Store";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("frameworkgraph.store.call.duration", "s", "How long a call of the store took.");

    /// <summary>Runs one call under its name.</summary>
    internal static async Task<T> Measure<T>(string call, Func<Task<T>> work)
    {
        if (!Source.HasListeners() && !Duration.Enabled)
        {
            return await work();
        }

        using var activity = Source.StartActivity(call);
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await work();
        }
        catch (Exception e)
        {
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
        finally
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("call", call));
        }
    }
}
