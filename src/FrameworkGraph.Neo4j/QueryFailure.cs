namespace FrameworkGraph.Neo4j;

/// <summary>What the server said instead of an answer, or why there was none.</summary>
/// <param name="code">Neo4j's status code; empty when no answer came.</param>
internal sealed class QueryFailure(string code, string message, int status, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;

    public int Status { get; } = status;

    /// <summary>No answer came: nobody listens, the connection broke, or the time ran out.</summary>
    public bool Unanswered => Code.Length == 0 && Status is 0 or 502 or 503 or 504;

    /// <summary>Nothing was changed and trying again may help.</summary>
    public bool Transient => Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal) || Code is "Neo.ClientError.Cluster.NotALeader" or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase" or "Neo.DatabaseError.Database.DatabaseNotFound";

    public bool Bookmark => Code is "Neo.ClientError.Transaction.InvalidBookmark" or "Neo.ClientError.Transaction.InvalidBookmarkMixture" or "Neo.TransientError.Transaction.BookmarkTimeout";

    public bool TimedOut { get; init; }
}
