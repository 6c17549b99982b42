namespace FrameworkGraph.Store;

/// <summary>The database cannot be used; the message is one sentence for the person who runs the program.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Whether the same call may succeed later without a change by anybody: the server is down, restarting or overloaded.</summary>
    public bool Unavailable { get; init; }

    /// <summary>Whether the database is damaged: what it still gives is not to be relied on until somebody has replaced it.</summary>
    public bool Damaged { get; init; }

    /// <summary>What somebody far away may be told, one sentence without paths and addresses; null: only that the database cannot be used.</summary>
    public string? Advice { get; init; }
}
