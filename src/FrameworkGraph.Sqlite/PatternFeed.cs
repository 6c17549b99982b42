using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using FrameworkGraph.Analysis;

namespace FrameworkGraph.Sqlite;

/// <summary>Hands the rows of a map to what counts them: a large one's on another thread, in their order, while the database goes on reading.</summary>
internal sealed class PatternFeed(PatternCounter counter) : IDisposable
{
    private const int Batch = 1_024;
    private const int Batches = 16;

    private readonly BlockingCollection<PatternRow[]> _full = new(Batches);
    private readonly ConcurrentQueue<PatternRow[]> _free = new();
    private PatternRow[] _rows = new PatternRow[Batch];
    private int _count;
    private Task? _counting;
    private ExceptionDispatchInfo? _failure;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(RawStatement row)
    {
        _rows[_count++] = Row(row);
        if (_count == Batch)
        {
            _counting ??= Task.Factory.StartNew(CountAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            _full.Add(_rows);
            _rows = _free.TryDequeue(out var used) ? used : new PatternRow[Batch];
            _count = 0;
        }
    }

    /// <summary>Waits until all rows are counted.</summary>
    public void Finish()
    {
        _full.CompleteAdding();
        _counting?.Wait();
        _failure?.Throw();
        counter.Take(_rows.AsSpan(0, _count));
    }

    public void Dispose()
    {
        _full.CompleteAdding();
        _counting?.Wait();
        _full.Dispose();
    }

    private static PatternRow Row(RawStatement row)
    {
        var kind = (PatternCounter.Kind)row.Whole(0);
        return kind == PatternCounter.Kind.Report
            ? new(kind, row.Whole(3) != 0, row.Large(1), row.Large(2), row.Large(4), null)
            : new(kind, false, row.Large(1), row.Large(2), 0, kind == PatternCounter.Kind.Target ? row.Text(5) : null);
    }

    private void CountAll()
    {
        foreach (var rows in _full.GetConsumingEnumerable())
        {
            try
            {
                if (_failure is null)
                {
                    counter.Take(rows);
                }
            }
            catch (Exception e)
            {
                // What is still to come is taken all the same: the reader must not wait for room for ever.
                _failure = ExceptionDispatchInfo.Capture(e);
            }

            _free.Enqueue(rows);
        }
    }
}
