namespace FrameworkGraph.Server.Access;

/// <summary>The configuration of access makes no sense or is not safe; the message is one sentence for the person who runs the program.</summary>
public sealed class AccessException(string message) : Exception(message);
