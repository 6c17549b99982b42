using FrameworkGraph.Server.GraphQl;
using FrameworkGraph.Server.GraphQl.Planning;
using FrameworkGraph.Store;
using GraphQL.Execution;

namespace FrameworkGraph.Server.Http;

/// <summary>Keeps the inside inside: what went wrong goes to the log under a correlation id, the client gets the id.</summary>
public sealed partial class ErrorMask(ILogger<ErrorMask> log)
{
    /// <summary>Whether the database was found damaged since the start, which somebody has to mend.</summary>
    public bool IsDatabaseDamaged { get; private set; }

    public Task HandleAsync(UnhandledExceptionContext context)
    {
        context.Exception = Tell(context.OriginalException);
        return Task.CompletedTask;
    }

    /// <summary>What the client is told of an exception.</summary>
    public ApiError Tell(Exception exception)
    {
        switch (exception)
        {
            case ApiError known:
                return known;
            case StoreException store:
                IsDatabaseDamaged |= store.Damaged;
                LogStore(log, store.Message, store);
                return new(ErrorCodes.Unavailable, store.Advice ?? "The database cannot be used at the moment; try again later.");
            case OperationCanceledException:
                return new(ErrorCodes.Timeout, "The query was given up; ask for less or try again.");
            default:
                return Masked(exception);
        }
    }

    private ApiError Masked(Exception exception)
    {
        var correlation = Guid.NewGuid().ToString("n")[..12];
        LogInternal(log, correlation, exception);
        return new(ErrorCodes.Internal, $"Something went wrong in the server; its log has it under {correlation}.");
    }

    /// <summary>Puts into the log that an answer had to be made in the slower way.</summary>
    internal void LogUnwritable(UnwritableException exception) => LogUnwritable(log, exception.Message);

    [LoggerMessage(LogLevel.Warning, "A value does not fit its type in the schema: {Message}")]
    private static partial void LogUnwritable(ILogger log, string message);

    [LoggerMessage(LogLevel.Error, "Internal error {Correlation}")]
    private static partial void LogInternal(ILogger log, string correlation, Exception exception);

    [LoggerMessage(LogLevel.Error, "The store cannot be used: {Message}")]
    private static partial void LogStore(ILogger log, string message, Exception exception);
}
