namespace FrameworkGraph.Store;

/// <summary>The database cannot be used; the message is one sentence for the person who runs the program.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
