using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FrameworkGraph.Neo4j.Tests;

/// <summary>Stands between a store and the server: hears everything, and loses answers that a test names.</summary>
internal sealed class Middleman : IDisposable
{
    private static readonly HttpClient Http = new() { BaseAddress = TestServer.Options.Address };
    private readonly HttpListener _listener = new();
    private int _lost;

    public Middleman()
    {
        Address = new Uri($"http://127.0.0.1:{Random.Shared.Next(20_000, 30_000)}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _ = ServeAsync();
    }

    public Uri Address { get; }

    /// <summary>Asked of each request that the server has answered: whether the answer gets lost.</summary>
    public Func<string, bool> Loses { get; set; } = _ => false;

    /// <summary>Requests with their answers, as they came.</summary>
    public ConcurrentQueue<(string Request, string Answer)> Heard { get; } = [];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                await PassAsync(await _listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(HttpListenerContext context)
    {
        using var request = new HttpRequestMessage(new HttpMethod(context.Request.HttpMethod), context.Request.RawUrl);
        request.Headers.TryAddWithoutValidation("Authorization", context.Request.Headers["Authorization"]);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        var asked = "";
        if (context.Request.HasEntityBody)
        {
            asked = await new StreamReader(context.Request.InputStream, Encoding.UTF8).ReadToEndAsync();
            request.Content = new StringContent(asked, Encoding.UTF8, "application/json");
        }

        using var response = await Http.SendAsync(request);
        var answer = await response.Content.ReadAsByteArrayAsync();
        Heard.Enqueue((asked, Encoding.UTF8.GetString(answer)));
        context.Response.StatusCode = (int)response.StatusCode;
        context.Response.ContentType = "application/json";
        if (Loses(asked))
        {
            // Now broken off half-way, now empty.
            if (_lost++ % 2 == 0)
            {
                context.Response.ContentLength64 = answer.Length;
                await context.Response.OutputStream.WriteAsync(answer.AsMemory(0, answer.Length / 2));
            }

            context.Response.Abort();
            return;
        }

        await context.Response.OutputStream.WriteAsync(answer);
        context.Response.Close();
    }
}
