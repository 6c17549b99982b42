namespace FrameworkGraph.Exchange;

/// <summary>A file cannot be imported; the message says what is wrong and where. Nothing was changed.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
