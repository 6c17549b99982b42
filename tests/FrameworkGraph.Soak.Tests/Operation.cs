using System.Diagnostics;
using System.Net.Http.Json;

namespace FrameworkGraph.Soak.Tests;

/// <summary>One kind of request of the mix, with how long each took.</summary>
/// <param name="Weight">How often it comes among all.</param>
/// <param name="Send">Sends the next request of its kind.</param>
public sealed record Operation(string Name, int Weight, Func<HttpClient, Task<HttpResponseMessage>> Send)
{
    private readonly List<double> _milliseconds = [];
    private readonly Lock _gate = new();

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
            lock (_gate)
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(due).TotalMilliseconds);
            }
        }
    }

    public (int Count, double P50, double P99) Times()
    {
        lock (_gate)
        {
            _milliseconds.Sort();
            return _milliseconds.Count == 0 ? default : (_milliseconds.Count, _milliseconds[_milliseconds.Count / 2], _milliseconds[(int)(_milliseconds.Count * 0.99)]);
        }
    }
}
