using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>Turns failures of Neo4j into one sentence that says what to do.</summary>
internal static class Neo4jErrors
{
    public static StoreException Translate(QueryFailure e, Neo4jOptions options)
    {
        var at = $"Neo4j at {options.Address}";
        return e.Code switch
        {
            "" when e.InnerException is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(
                $"{at} shows a certificate that is not trusted here: check its name and date, or add the authority that issued it to those that this system trusts (on Linux the variable SSL_CERT_FILE names a file of them).", e),
            "" when e.TimedOut => Unavailable($"{at} did not answer in time: check its load, or ask for less.", e),
            "" when e.Unanswered => Unavailable($"{at} cannot be reached: check that it runs and that the address is right.", e),
            "" => new($"There is no Query API of Neo4j {ServerVersion.Oldest} or newer at {options.Address}: check the address, and that the server offers HTTP.", e),
            "Neo.ClientError.Security.Unauthorized" or "Neo.ClientError.Security.AuthenticationRateLimit" or "Neo.ClientError.Security.CredentialsExpired"
                => new($"{at} refuses {Who(options)}: check user and password, or the token.", e),
            "Neo.ClientError.Security.Forbidden" => new($"{at} does not let {Who(options)} do this: grant reading and writing, and the making of indexes, in the database {options.Database}.", e),
            "Neo.ClientError.Database.DatabaseNotFound" => new($"{at} has no database '{options.Database}': create it, or name another.", e),
            "Neo.ClientError.Schema.ConstraintValidationFailed" => new($"Two things have the same id; nothing was changed in {at}.", e),
            _ when e.Transient || e.Code.StartsWith("Neo.DatabaseError.Database.", StringComparison.Ordinal)
                || e.Code is "Neo.DatabaseError.General.DatabaseUnavailable" or "Neo.TransientError.General.DatabaseUnavailable"
                => Unavailable($"{at} cannot do this at the moment: try again later.", e),
            "Neo.ClientError.Transaction.TransactionTimedOut" or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration" or "Neo.ClientError.Transaction.TransactionNotFound"
                => Unavailable($"{at} ended the work because it took too long: try again, or ask for less.", e),
            _ => new($"{at} reports: {e.Message}", e),
        };
    }

    private static StoreException Unavailable(string message, Exception inner) => new(message, inner) { Unavailable = true };

    private static string Who(Neo4jOptions options) => options.BearerToken is not null ? "the token" : options.User is { } user ? $"the user '{user}'" : "to answer without a user";
}
