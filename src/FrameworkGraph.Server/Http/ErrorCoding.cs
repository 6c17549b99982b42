using FrameworkGraph.Server.GraphQl;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace FrameworkGraph.Server.Http;

/// <summary>Gives every error one code of our closed list and nothing of the inside.</summary>
public sealed class ErrorCoding : ErrorInfoProvider
{
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var info = base.GetInfo(executionError);
        info.Extensions = new Dictionary<string, object?> { ["code"] = CodeOf(executionError) };
        return info;
    }

    private static string CodeOf(ExecutionError error) => error switch
    {
        ApiError api => api.Code!,
        TimeoutError => ErrorCodes.Timeout,
        SyntaxError => ErrorCodes.Syntax,
        InvalidVariableError or InvalidValueError => ErrorCodes.BadArgument,
        DocumentError => ErrorCodes.Validation,
        RequestError => ErrorCodes.BadRequest,
        _ => error.Code is { } code && code.StartsWith("INVALID", StringComparison.Ordinal) ? ErrorCodes.BadArgument : ErrorCodes.Internal,
    };
}
