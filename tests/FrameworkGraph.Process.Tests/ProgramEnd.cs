namespace FrameworkGraph.Process.Tests;

/// <summary>How a process ended and what it said.</summary>
/// <param name="PeakMemory">The most memory it held at once, in MB; 0 where the system does not tell.</param>
internal sealed record ProgramEnd(int ExitCode, string Output, string Error, long PeakMemory);
