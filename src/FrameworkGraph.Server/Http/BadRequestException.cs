namespace FrameworkGraph.Server.Http;

/// <summary>The request is no GraphQL request; the message says what to do.</summary>
public sealed class BadRequestException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status { get; } = status;
}
