namespace FrameworkGraph.Exchange;

/// <summary>The store changed while it was being read; what was written mixes two states and must be thrown away.</summary>
public sealed class SourceChangedException() : Exception("The data changed while they were being exported: try again when nobody is writing.");
