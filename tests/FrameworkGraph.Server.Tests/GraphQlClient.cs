using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Server.Tests;

/// <summary>Asks the site over HTTP.</summary>
public sealed class GraphQlClient(Uri address) : IDisposable
{
    public HttpClient Http { get; } = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };

    public void Dispose() => Http.Dispose();

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> AskAsync(string query, object? variables = null)
    {
        var (_, answer) = await SendAsync(new { query, variables });
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}\n{query}");
        return answer.GetProperty("data");
    }

    /// <summary>The code of the only error of an answer.</summary>
    public async Task<string> CodeAsync(string query, object? variables = null)
    {
        var (_, answer) = await SendAsync(new { query, variables });
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        Assert.False(string.IsNullOrWhiteSpace(error.GetProperty("message").GetString()));
        return error.GetProperty("extensions").GetProperty("code").GetString()!;
    }

    public Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(object body) => SendTextAsync(JsonSerializer.Serialize(body), "application/graphql-response+json");

    public async Task<(HttpStatusCode Status, JsonElement Answer)> SendTextAsync(string body, string accept, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, contentType) };
        request.Headers.Accept.ParseAdd(accept);
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
