using System.Diagnostics;

namespace FrameworkGraph.Server.Commands;

/// <summary>A line on the error stream every two seconds, so that nobody wonders whether a long step goes on.</summary>
internal sealed class Progress(string what) : IProgress<int>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private TimeSpan _next = TimeSpan.FromSeconds(2);
    private long _count;

    public void Report(int value)
    {
        _count += value;
        if (_watch.Elapsed >= _next)
        {
            _next = _watch.Elapsed + TimeSpan.FromSeconds(2);
            Console.Error.WriteLine(FormattableString.Invariant($"{what}: {_count:N0} after {_watch.Elapsed.TotalSeconds:F0} s"));
        }
    }

    /// <summary>The same sequence, counted as it is read.</summary>
    public IEnumerable<T> Count<T>(IEnumerable<T> records)
    {
        foreach (var record in records)
        {
            Report(1);
            yield return record;
        }
    }
}
