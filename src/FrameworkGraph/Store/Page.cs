namespace FrameworkGraph.Store;

/// <summary>Which part of a list, as Relay has it: the first so many after a cursor, or the last so many before one.</summary>
public sealed record Page(int Size, bool FromEnd = false, Cursor? After = null, Cursor? Before = null);
