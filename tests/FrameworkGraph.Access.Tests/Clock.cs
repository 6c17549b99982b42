namespace FrameworkGraph.Access.Tests;

/// <summary>A clock that stands.</summary>
internal sealed class Clock : TimeProvider
{
    public static readonly DateTimeOffset Now = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
