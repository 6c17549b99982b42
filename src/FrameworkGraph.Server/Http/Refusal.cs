using System.Text.Json;

namespace FrameworkGraph.Server.Http;

/// <summary>The answer to a request that comes no further than the door.</summary>
internal static class Refusal
{
    /// <summary>Answers with one error, in the media type that the client likes best.</summary>
    /// <param name="code">One of <see cref="GraphQl.ErrorCodes"/>.</param>
    public static Task WriteAsync(HttpContext context, int status, string code, string message)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.ContentType = $"{MediaTypes.Wanted(context.Request) ?? MediaTypes.Json}; charset=utf-8";
        var error = new { message, extensions = new { code } };
        return response.WriteAsync(JsonSerializer.Serialize(new { errors = new[] { error } }), context.RequestAborted);
    }
}
