using Microsoft.Net.Http.Headers;

namespace FrameworkGraph.Server.Http;

/// <summary>Which media type a client wants an answer in.</summary>
public static class MediaTypes
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    private static readonly string[] Ours = [Json, Response];

    /// <returns>Of the two types the one that the client likes better, the one that it names first where it likes both alike; null when it accepts neither.</returns>
    public static string? Wanted(HttpRequest request)
    {
        // Nearly every client names the one it wants and nothing else.
        if (request.Headers.Accept is [var only] && Ours.FirstOrDefault(type => type == only) is { } plain)
        {
            return plain;
        }

        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 ? Json : Ours.Select(type => (Type: type, Range: RangeOf(type, accepted)))
            .Where(of => of.Range is { Quality: not 0 })
            .OrderByDescending(of => of.Range!.Quality ?? 1).ThenByDescending(of => Exactness(of.Range!, of.Type)).ThenBy(of => accepted.IndexOf(of.Range!))
            .Select(of => of.Type).FirstOrDefault();
    }

    /// <summary>What the client says of a type: the most exact range that has it counts.</summary>
    private static MediaTypeHeaderValue? RangeOf(string type, IList<MediaTypeHeaderValue> accepted) =>
        accepted.Where(range => Exactness(range, type) > 0).MaxBy(range => Exactness(range, type));

    private static int Exactness(MediaTypeHeaderValue range, string type) =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase) ? 3 : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2 : range.MatchesAllTypes ? 1 : 0;

    /// <summary>Whether a browser asks for a page.</summary>
    public static bool WantsPage(HttpRequest request) => request.Headers.Accept.Any(range => range?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
        && request.GetTypedHeaders().Accept is { } accepted && accepted.Any(a => a.MediaType == "text/html" || a.MediaType == "application/xhtml+xml");
}
