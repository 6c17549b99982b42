using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace FrameworkGraph.Sqlite;

/// <summary>Lets the records of a load be made on one thread while another writes them.</summary>
internal static class ReadAhead
{
    private const int Batch = 256;
    private const int Batches = 8;

    /// <summary>The same records in the same order, at most a few thousand of them ahead. What making them throws is thrown here.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> records)
    {
        using var batches = new BlockingCollection<List<T>>(Batches);
        using var stop = new CancellationTokenSource();
        ExceptionDispatchInfo? failure = null;
        var maker = Task.Factory.StartNew(Make, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var record in batches.GetConsumingEnumerable().SelectMany(batch => batch))
            {
                yield return record;
            }

            failure?.Throw();
        }
        finally
        {
            stop.Cancel();
            maker.Wait();
        }

        void Make()
        {
            try
            {
                var batch = new List<T>(Batch);
                foreach (var record in records)
                {
                    batch.Add(record);
                    if (batch.Count == Batch)
                    {
                        batches.Add(batch, stop.Token);
                        batch = new List<T>(Batch);
                    }

                    if (stop.IsCancellationRequested)
                    {
                        return;
                    }
                }

                batches.Add(batch, stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch (Exception e)
            {
                failure = ExceptionDispatchInfo.Capture(e);
            }
            finally
            {
                batches.CompleteAdding();
            }
        }
    }
}
