namespace FrameworkGraph.Server.Tests.Fuzz;

/// <summary>Tests that measure the process and so run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
