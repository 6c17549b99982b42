using System.CommandLine;

namespace FrameworkGraph.Server.Commands;

/// <summary>`health`: asks a running server whether it can answer, for container platforms whose images have no other program to ask with.</summary>
internal static class HealthCommand
{
    public static Command Build()
    {
        var url = new Option<string>("--url") { Description = "The address of the server.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var command = new Command("health", "Asks a running server whether it is ready; exit code 0 where it is.") { url };
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(url)!, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string url, CancellationToken cancellation)
    {
        try
        {
            using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(4) };
            using var response = await http.GetAsync(new Uri(new Uri(url), "/health/ready"), cancellation);
            Console.WriteLine(await response.Content.ReadAsStringAsync(cancellation));
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception e) when (e is HttpRequestException or UriFormatException or TaskCanceledException)
        {
            await Console.Error.WriteLineAsync($"No server answers at {url}: {e.Message}");
            return 1;
        }
    }
}
