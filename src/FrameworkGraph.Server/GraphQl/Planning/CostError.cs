using GraphQL;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>An operation asks for more than a limit allows; nothing of it was begun.</summary>
public sealed class CostError(Cost cost, string message) : ApiError(ErrorCodes.TooLarge, message)
{
    /// <summary>The answer: a request error, with how far the counting came. graphql-dotnet would take it for one of an execution.</summary>
    public ExecutionResult ToResult() => new() { Errors = [this], Extensions = new Dictionary<string, object?> { ["cost"] = cost.Figures } };
}
