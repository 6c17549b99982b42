namespace FrameworkGraph.Exchange;

/// <summary>Something in the graph cannot be written in this format; the message names it.</summary>
public sealed class ExportException(string message) : Exception(message);
