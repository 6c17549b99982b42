using GraphQL;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>An error for the client, with one of the codes of <see cref="ErrorCodes"/>.</summary>
public class ApiError : ExecutionError
{
    public ApiError(string code, string message, Exception? inner = null)
        : base(message, inner) => Code = code;
}
