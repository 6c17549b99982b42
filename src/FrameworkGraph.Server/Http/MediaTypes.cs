using Microsoft.Net.Http.Headers;

namespace FrameworkGraph.Server.Http;

/// <summary>Which media type a client wants an answer in.</summary>
public static class MediaTypes
{
    public const string Response = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <returns>One of the two types, or null when the client accepts neither.</returns>
    public static string? Wanted(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted.Count == 0)
        {
            return Json;
        }

        return accepted.OrderByDescending(a => a.Quality ?? 1)
            .Select(a => (a.MediaType.Value ?? "").ToLowerInvariant() switch { Response => Response, Json or "application/*" or "*/*" => Json, _ => null })
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>Whether a browser asks for a page.</summary>
    public static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept is { } accepted && accepted.Any(a => a.MediaType == "text/html" || a.MediaType == "application/xhtml+xml");
}
