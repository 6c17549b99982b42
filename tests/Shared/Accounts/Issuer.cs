using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace FrameworkGraph.Tests;

/// <summary>A real OpenID Connect issuer, started for the tests with Node; ends with them.</summary>
internal sealed class Issuer : IDisposable
{
    public const string Audience = "urn:framework-graph";
    private static readonly HttpClient Http = new();
    private static readonly SemaphoreSlim Installing = new(1);
    private readonly Process _process;
    private readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

    private Issuer(Process process, string address) => (_process, Address) = (process, address);

    public string Address { get; }

    public static async Task<Issuer> StartAsync()
    {
        var folder = Repository.Folder("tests", "oidc");
        await Installing.WaitAsync();
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "oidc-provider")))
            {
                using var install = Start("npm", "ci --no-fund --no-audit --loglevel=error", folder);
                await install.WaitForExitAsync();
                Xunit.Assert.Equal(0, install.ExitCode);
            }
        }
        finally
        {
            Installing.Release();
        }

        var process = Start("node", "issuer.mjs", folder);
        _ = process.StandardError.ReadToEndAsync();
        return new(process, await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The issuer did not start."));
    }

    /// <summary>A token for an account, kept for the next call.</summary>
    public Task<string> TokenAsync(string account) => _tokens.GetOrAdd(account, a => NewTokenAsync(a, Audience));

    public async Task<string> NewTokenAsync(string account, string resource)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Address}/token")
        {
            Content = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("resource", resource)]),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account}:secret")));
        using var response = await Http.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("access_token").GetString()!;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(3_000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static Process Start(string program, string arguments, string folder) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
