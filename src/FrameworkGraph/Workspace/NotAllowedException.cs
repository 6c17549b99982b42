namespace FrameworkGraph.Workspace;

/// <summary>The actor may not make this change; the message says who may.</summary>
public sealed class NotAllowedException(string message) : Exception(message);
