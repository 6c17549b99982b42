using System.Net.Http.Json;
using System.Text.Json;

namespace FrameworkGraph.Process.Tests;

/// <summary>Asks a served page over HTTP.</summary>
internal sealed class Client(Uri page) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = page, Timeout = TimeSpan.FromSeconds(60) };

    public void Dispose() => _http.Dispose();

    /// <exception cref="HttpRequestException">There was no whole answer.</exception>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync("graphql", new { query, variables });
            return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        }
        catch (Exception e) when (e is IOException or JsonException or TaskCanceledException)
        {
            throw new HttpRequestException("There was no whole answer.", e);
        }
    }

    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<string> ReleaseAsync() => (await AskAsync("{ release { hash } }")).GetProperty("data").GetProperty("release").GetProperty("hash").GetString()!;
}
