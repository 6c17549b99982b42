using FrameworkGraph.Tests;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FrameworkGraph.Server.Access;
using Xunit;

namespace FrameworkGraph.Access.Tests;

/// <summary>The program as a process of its own, in mode oidc over the Neo4j of the tests.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly Issuer _issuer;
    private readonly string _data;

    private RunningServer(Process process, Issuer issuer, string data, string address) => (_process, _issuer, _data, Address) = (process, issuer, data, address);

    public string Address { get; }

    /// <param name="seed">The folder of evidence that it loads where the database has another.</param>
    public static async Task<RunningServer> StartAsync(Issuer issuer, string seed)
    {
        var data = Directory.CreateTempSubdirectory("several-servers-").FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(AccessOptions).Assembly.Location, "--mode", "oidc", "--urls", "http://127.0.0.1:0", "--data", data, "--seed", seed])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["Store"] = "neo4j";
        start.Environment["FRAMEWORKGRAPH_OIDC_AUTHORITY"] = issuer.Address;
        start.Environment["FRAMEWORKGRAPH_OIDC_AUDIENCE"] = Issuer.Audience;
        var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.Trim() is var text && text.StartsWith("GraphQL:", StringComparison.Ordinal))
            {
                return new(process, issuer, data, text["GraphQL:".Length..].Trim());
            }
        }

        throw new InvalidOperationException($"The server did not start: {await error}");
    }

    public async Task<JsonElement> AskAsync(string? account, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = JsonContent.Create(new { query, variables }) };
        if (account is not null)
        {
            request.Headers.Authorization = new("Bearer", await _issuer.TokenAsync(account));
        }

        using var response = await Http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Asks by GET, without an account.</summary>
    /// <param name="tag">The tag of an answer that one has.</param>
    public async Task<(int Status, EntityTagHeaderValue? Tag, string Body)> GetAsync(string query, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Address}?query={Uri.EscapeDataString(query)}");
        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, response.Headers.ETag, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
