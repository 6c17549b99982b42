namespace FrameworkGraph.Server.GraphQl;

/// <summary>The closed list of error codes of the API; docs/api.md says what to do about each.</summary>
public static class ErrorCodes
{
    /// <summary>The request is no GraphQL request: malformed JSON, no query, a parameter of the wrong shape.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The document does not parse.</summary>
    public const string Syntax = "SYNTAX_ERROR";

    /// <summary>The document does not fit the schema.</summary>
    public const string Validation = "VALIDATION_FAILED";

    /// <summary>An argument has a value that makes no sense.</summary>
    public const string BadArgument = "BAD_ARGUMENT";

    /// <summary>A cursor that this list did not give out.</summary>
    public const string BadCursor = "BAD_CURSOR";

    /// <summary>There is no valid account where one is needed: no token, or one that is damaged, expired or for somebody else.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>The account may not do this, or nobody may on this server.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>Somebody changed it meanwhile, or later work depends on it. Mutations tell it among `userErrors`.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>What a mutation is to change is not there, or the account may not see it. Mutations tell it among `userErrors`.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The query asks for more than a limit allows.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>The client sent more requests than it may; Retry-After says how long to wait.</summary>
    public const string TooManyRequests = "TOO_MANY_REQUESTS";

    /// <summary>The query took longer than is allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The database cannot be reached, or not be written to; nothing was changed, and trying again later may help.</summary>
    public const string Unavailable = "UNAVAILABLE";

    /// <summary>Something went wrong in the server; the log has it under the correlation id.</summary>
    public const string Internal = "INTERNAL";
}
