namespace FrameworkGraph.Sqlite;

/// <summary>One claim, and which way a chain goes over it; by keys.</summary>
internal readonly record struct KeyStep(long Claim, long From, long To)
{
    public KeyStep Turned => new(Claim, To, From);
}
