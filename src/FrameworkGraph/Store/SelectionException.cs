namespace FrameworkGraph.Store;

/// <summary>A selection asks for something that the contract does not allow; the message says what and what to do.</summary>
public sealed class SelectionException(string message) : ArgumentException(message);
