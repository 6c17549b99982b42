namespace FrameworkGraph.Server;

/// <summary>The configuration makes no sense or is not safe; the message is one sentence for the person who runs the program.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
