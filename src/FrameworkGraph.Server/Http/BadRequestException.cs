using FrameworkGraph.Server.GraphQl;

namespace FrameworkGraph.Server.Http;

/// <summary>The request is not answered; the message says what to do.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class BadRequestException(string message, int status = StatusCodes.Status400BadRequest, string code = ErrorCodes.BadRequest, Exception? inner = null)
    : Exception(message, inner)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    /// <summary>The methods that would do, where the method is what is wrong.</summary>
    public string Allow { get; init; } = "GET, HEAD, POST";
}
