using System.Diagnostics;
using System.Net.Http.Json;
using HdrHistogram;

namespace FrameworkGraph.Soak.Tests;

/// <summary>One kind of request of the mix, with how long each took.</summary>
/// <param name="Weight">How often it comes among all.</param>
/// <param name="Send">Sends the next request of its kind.</param>
public sealed record Operation(string Name, int Weight, Func<HttpClient, Task<HttpResponseMessage>> Send)
{
    // Up to a minute in microseconds, to three figures: what an hour measures must not be what fills the heap.
    private readonly LongConcurrentHistogram _microseconds = new(1, 60_000_000, 3);

    public static Operation Of(string name, int weight, string query, Func<object?>? variables = null) =>
        new(name, weight, http => http.PostAsJsonAsync("/graphql", new { query, variables = variables?.Invoke() }));

    /// <summary>Sends one and takes down how long it was since it should have gone out.</summary>
    /// <exception cref="InvalidOperationException">The answer has errors or another status than 200.</exception>
    public async Task RunAsync(HttpClient http, long due, bool counts)
    {
        using var response = await Send(http);
        var answer = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode != 200 || answer.Contains("\"errors\":", StringComparison.Ordinal) || answer.Contains("\"code\":", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{Name}: {(int)response.StatusCode} {answer[..Math.Min(500, answer.Length)]}");
        }

        if (counts)
        {
            _microseconds.RecordValue((long)Stopwatch.GetElapsedTime(due).TotalMicroseconds);
        }
    }

    /// <summary>How many were counted, and the milliseconds within which half and 99 of 100 of them were answered.</summary>
    public (long Count, double P50, double P99) Times() =>
        (_microseconds.TotalCount, _microseconds.GetValueAtPercentile(50) / 1e3, _microseconds.GetValueAtPercentile(99) / 1e3);
}
