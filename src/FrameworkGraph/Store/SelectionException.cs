namespace FrameworkGraph.Store;

/// <summary>A selection asks for something that the contract does not allow; the message says what and what to do.</summary>
public sealed class SelectionException(string message) : ArgumentException(message)
{
    /// <summary>Whether a cursor is at fault that this list did not give out.</summary>
    public bool IsAboutCursor { get; init; }
}
