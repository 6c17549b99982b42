namespace FrameworkGraph.Process.Tests;

/// <summary>A write that the server said is saved.</summary>
/// <param name="Number">Of its event in history.</param>
/// <param name="Mark">A text of this write alone, which what was saved has in it.</param>
internal sealed record Acknowledged(long Number, string Subject, int Version, string Key, string Mark);
